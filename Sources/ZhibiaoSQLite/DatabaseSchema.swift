/// The tables, indexes and views of a database of records, as SQL.
enum DatabaseSchema {
  /// Kept in the file's `user_version`; another one is refused.
  static let version = 1
  /// `ZHIB`, kept in the file's `application_id`: a database of something else is refused.
  static let applicationID = 0x5A48_4942

  static let tables = """
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE projects (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      name TEXT,
      code TEXT,
      department TEXT,
      budget_unit TEXT,
      year INTEGER,
      goal TEXT,
      budget ANY,
      UNIQUE (document_id, number)
    ) STRICT;
    CREATE INDEX projects_by_department ON projects (department);

    CREATE TABLE records (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      project_id INTEGER REFERENCES projects (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      layout TEXT NOT NULL,
      period TEXT,
      ordinal INTEGER,
      category TEXT,
      category_code TEXT,
      parent_category TEXT,
      name TEXT,
      target TEXT,
      qualitative INTEGER NOT NULL,
      direction TEXT,
      actual TEXT,
      weight ANY,
      score ANY,
      completion TEXT,
      attained INTEGER,
      remark TEXT,
      flags TEXT,
      page INTEGER NOT NULL,
      line INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      UNIQUE (document_id, number)
    ) STRICT;
    CREATE INDEX records_by_project ON records (project_id);
    CREATE INDEX records_by_category ON records (category_code);

    CREATE TABLE quantities (
      id INTEGER PRIMARY KEY,
      record_id INTEGER NOT NULL REFERENCES records (id) ON DELETE CASCADE,
      list TEXT NOT NULL,
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      role TEXT NOT NULL,
      comparator TEXT NOT NULL,
      value ANY,
      lower ANY,
      upper ANY,
      lower_inclusive INTEGER NOT NULL,
      upper_inclusive INTEGER NOT NULL,
      approximate INTEGER NOT NULL,
      fraction TEXT,
      date TEXT,
      date_from TEXT,
      date_to TEXT,
      unit TEXT,
      unit_text TEXT,
      dimension TEXT NOT NULL,
      ucum TEXT,
      currency TEXT,
      per TEXT,
      change_direction TEXT,
      change_mode TEXT,
      flags TEXT,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      UNIQUE (record_id, list, number)
    ) STRICT;
    CREATE INDEX quantities_by_unit ON quantities (unit, comparator);
    """

  /// Words of three characters and more are found inside of names, as written.
  static let fullText = """
    CREATE VIRTUAL TABLE names USING fts5 (name, content = 'records', content_rowid = 'id', tokenize = 'trigram');
    CREATE TRIGGER names_of_new_records AFTER INSERT ON records BEGIN
      INSERT INTO names (rowid, name) VALUES (new.id, new.name);
    END;
    CREATE TRIGGER names_of_old_records AFTER DELETE ON records BEGIN
      INSERT INTO names (names, rowid, name) VALUES ('delete', old.id, old.name);
    END;
    """

  static let views = """
    CREATE VIEW indicators_flat AS
      SELECT d.name AS document, p.name AS project, p.department, p.budget_unit, p.year, r.period, r.number, r.category,
        r.category_code, r.parent_category, r.name, r.target, r.qualitative, q.number AS quantity, q.text, q.role, q.comparator,
        q.value, q.lower, q.upper, q.lower_inclusive, q.upper_inclusive, q.approximate, q.date, q.unit, q.dimension, q.currency,
        q.per, q.change_direction, q.change_mode, q.flags, r.id AS record_id
      FROM records r
      JOIN documents d ON d.id = r.document_id
      LEFT JOIN projects p ON p.id = r.project_id
      LEFT JOIN quantities q ON q.record_id = r.id AND q.list = 'quantities'
      WHERE r.kind = 'indicator';

    CREATE VIEW attainment AS
      SELECT d.name AS document, p.name AS project, p.department, p.budget_unit, p.year, r.number, r.category, r.category_code,
        r.name, r.target, r.actual, r.attained, r.completion, r.weight, r.score, r.remark, r.flags, r.id AS record_id
      FROM records r
      JOIN documents d ON d.id = r.document_id
      LEFT JOIN projects p ON p.id = r.project_id
      WHERE r.kind = 'indicator' AND r.actual IS NOT NULL;
    """
}
