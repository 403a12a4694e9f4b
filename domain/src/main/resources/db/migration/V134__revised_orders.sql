-- An order is issued at the revised prices; its base prices are kept beside them, for what the law reckons on those.

alter table order_line add column base_price numeric(13, 2) check (base_price > 0);
alter table order_line disable trigger order_line_is_append_only;
update order_line set base_price = unit_price;
alter table order_line enable trigger order_line_is_append_only;
alter table order_line alter column base_price set not null;
