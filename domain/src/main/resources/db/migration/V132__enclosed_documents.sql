-- What a mandate encloses, as the file of its batch lists it: settled once it is in a batch, and read back at once for thousands.

alter table mandate add column enclosed text;
alter table mandate_aud add column enclosed text;

update mandate m set enclosed = coalesce((
  select string_agg(d.words, ' ; ' order by d.kind) from mandate_document d where d.mandate_id = m.id and d.state = 'PRESENT'), '')
where batch_reference is not null;

alter table mandate add constraint mandate_enclosed check ((batch_reference is null) = (enclosed is null));
