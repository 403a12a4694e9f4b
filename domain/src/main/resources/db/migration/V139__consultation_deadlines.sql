-- Applications are due too, and nothing is once every lot is over. The view is taken as it stands: what others added stays.
do $$
begin
  execute 'create or replace view deadline as
  select d.kind, d.due_on, d.reference, d.contract, d.object
  from (' || rtrim(pg_get_viewdef('deadline'::regclass), ';') || $view$
    union all
    select 'APPLICATIONS', cast(applications_due_at at time zone 'Europe/Paris' as date), reference, null, object
    from consultation
    where state = 'APPLYING') d
  where d.kind not in ('APPLICATIONS', 'BIDS')
    or exists (
      select from consultation c join consultation_lot l on l.consultation_id = c.id
      where c.reference = d.reference and l.state not in ('NOTIFIED', 'UNSUCCESSFUL', 'ABANDONED')) $view$;
end
$$;
