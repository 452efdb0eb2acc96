-- The columns of `--format csv`, for PostgreSQL. NULL is an empty cell without quotation marks.
-- Usage: \copy quantities FROM 'records.csv' WITH (FORMAT csv, HEADER match)
CREATE TABLE quantities (
  document text, record_index integer, kind text, layout text,
  project_index integer, project_name text, project_code text, project_department text, project_budget_unit text,
  project_year smallint, project_period text, project_goal text, project_budget numeric,
  ordinal integer, category text, category_code text, parent_category text, name text, target text, qualitative boolean, direction text,
  actual text, weight numeric, score numeric, completion text, attained boolean, remark text, record_flags text,
  page integer, line bigint, record_start bigint, record_end bigint,
  quantity_list text, quantity_index integer, text text, role text, comparator text, value numeric, lower numeric, upper numeric,
  lower_inclusive boolean, upper_inclusive boolean, approximate boolean, fraction text, date text, date_from date, date_to date,
  unit text, unit_text text, dimension text, ucum text, currency text, per text, change_direction text, change_mode text,
  quantity_flags text, quantity_start bigint, quantity_end bigint
);
