-- Reads records with the types that they have, instead of guessing from a sample.
-- Usage: SELECT … FROM zhibiao('records.jsonl');
CREATE OR REPLACE MACRO zhibiao(file) AS TABLE
  SELECT * FROM read_json(file, format = 'newline_delimited', columns = {
    "schema": 'VARCHAR',
    "document": 'VARCHAR',
    "index": 'INTEGER',
    "kind": 'VARCHAR',
    "layout": 'VARCHAR',
    "project": 'STRUCT(index INTEGER, name VARCHAR, code VARCHAR, department VARCHAR, budget_unit VARCHAR, year INTEGER, period VARCHAR, goal VARCHAR, budget DECIMAL(38,18))',
    "ordinal": 'INTEGER',
    "category": 'VARCHAR',
    "category_code": 'VARCHAR',
    "parent_category": 'VARCHAR',
    "name": 'VARCHAR',
    "target": 'VARCHAR',
    "qualitative": 'BOOLEAN',
    "direction": 'VARCHAR',
    "quantities": 'STRUCT("text" VARCHAR, role VARCHAR, comparator VARCHAR, value DECIMAL(38,18), lower DECIMAL(38,18), upper DECIMAL(38,18), lower_inclusive BOOLEAN, upper_inclusive BOOLEAN, approximate BOOLEAN, fraction VARCHAR, date VARCHAR, date_from DATE, date_to DATE, unit VARCHAR, unit_text VARCHAR, dimension VARCHAR, ucum VARCHAR, currency VARCHAR, per VARCHAR[], change STRUCT(direction VARCHAR, mode VARCHAR), flags VARCHAR[], "start" BIGINT, "end" BIGINT)[]',
    "actual": 'STRUCT("text" VARCHAR, quantities STRUCT("text" VARCHAR, role VARCHAR, comparator VARCHAR, value DECIMAL(38,18), lower DECIMAL(38,18), upper DECIMAL(38,18), lower_inclusive BOOLEAN, upper_inclusive BOOLEAN, approximate BOOLEAN, fraction VARCHAR, date VARCHAR, date_from DATE, date_to DATE, unit VARCHAR, unit_text VARCHAR, dimension VARCHAR, ucum VARCHAR, currency VARCHAR, per VARCHAR[], change STRUCT(direction VARCHAR, mode VARCHAR), flags VARCHAR[], "start" BIGINT, "end" BIGINT)[])',
    "weight": 'DECIMAL(38,18)',
    "score": 'DECIMAL(38,18)',
    "completion": 'VARCHAR',
    "attained": 'BOOLEAN',
    "remark": 'VARCHAR',
    "flags": 'VARCHAR[]',
    "page": 'INTEGER',
    "line": 'INTEGER',
    "start": 'BIGINT',
    "end": 'BIGINT'
  });
