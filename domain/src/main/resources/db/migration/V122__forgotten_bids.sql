-- The register says when a bid came and when it was written down: one that was forgotten is entered later, with a reason.

alter table bid
  add entered_at timestamptz,
  add entered_by text,
  add entry_reason text check (length(entry_reason) between 1 and 2000);

-- Bids on file were written down when their first revision was.
update bid b
set entered_at = greatest(b.received_at, to_timestamp(r.at / 1000.0)), entered_by = r.caller
from bid_aud a join revision r on r.id = a.revision
where a.id = b.id and a.revision_type = 0;

update bid set entered_at = received_at, entered_by = 'rebond' where entered_at is null;

alter table bid
  alter entered_at set not null,
  alter entered_by set not null,
  add check (entered_at >= received_at);

alter table bid_aud add entered_at timestamptz, add entered_by text, add entry_reason text;

-- A bid older than one on file has a reason, whoever writes.
create function bid_in_order() returns trigger language plpgsql as $$
begin
  if new.entry_reason is null and exists (
    select 1 from bid b
    where b.consultation_reference = new.consultation_reference and b.received_at > new.received_at and b.number < new.number) then
    raise exception 'Bid % came before one on file, and nothing says why it was entered after it', new.reference
      using errcode = 'check_violation', constraint = 'bid_in_order';
  end if;
  return null;
end
$$;

create constraint trigger bid_in_order after insert on bid for each row execute function bid_in_order();

-- What the register says of an arrival is never rewritten.
create function bid_kept() returns trigger language plpgsql as $$
begin
  raise exception 'The register keeps bid % as it was entered', old.reference
    using errcode = 'check_violation', constraint = 'bid_kept';
end
$$;

create trigger bid_kept before delete or update of reference, consultation_reference, number, lot, bidder_kind,
  bidder_identifier, bidder_name, received_at, entered_at, entered_by, entry_reason
  on bid for each row execute function bid_kept();
