/*
 * zhibiao: quantities and indicators out of Chinese budget text.
 *
 * Ownership. What a function returns as a pointer to `zhibiao` or `zhibiao_rows`, and the text of `zhibiao_jsonl`, belongs to the
 * caller, who gives it back by `zhibiao_close`, `zhibiao_rows_close` and `zhibiao_free`. `const char *` results stay the
 * library's, for as long as it says at each function. What the caller hands in is only read, and only during the call, save by
 * `zhibiao_arrow_stream`.
 *
 * Threads. Different extractors may be used by different threads at the same time; one extractor, its rows and its streams by one
 * thread at a time. Nothing is global that a caller could change.
 *
 * Text is UTF-8. Every function takes NULL for what it gives back, and does nothing then.
 */
#ifndef ZHIBIAO_H
#define ZHIBIAO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The Arrow C data and stream interfaces, as https://arrow.apache.org/docs/format/CDataInterface.html gives them. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

/* An extractor. */
typedef struct zhibiao zhibiao;

/* The rows of one document: one for each quantity, one for a record without any. */
typedef struct zhibiao_rows zhibiao_rows;

/* What `record_start`, `record_end`, `quantity_start` and `quantity_end` count. */
typedef enum {
  ZHIBIAO_SCALAR = 0, /* Unicode scalars */
  ZHIBIAO_UTF8 = 1,   /* bytes of the text in UTF-8 */
  ZHIBIAO_UTF16 = 2   /* code units of the text in UTF-16 */
} zhibiao_offsets;

/* Many texts without a gap between them: text `i` is `data[offsets[i]] ..< data[offsets[i + 1]]`. So Arrow's large_string lies in memory. */
typedef struct {
  const char *data;
  const int64_t *offsets; /* `count` + 1 of them, ascending */
  size_t count;
} zhibiao_texts;

/* The release and the versions of what records depend on, a line each. Holds for ever. */
const char *zhibiao_version(void);

/*
 * Opens an extractor.
 *
 * encoding: of the documents that come as bytes (`utf-8`, `gb18030`, `big5`, ...); NULL to find each one's out.
 * Returns NULL where no such encoding or unit of offsets is known; there is no other cause.
 */
zhibiao *zhibiao_open(zhibiao_offsets offsets, const char *encoding);

void zhibiao_close(zhibiao *extractor);

/* What the last call that failed met, one line; NULL where none has. Holds until the next call with the same extractor. */
const char *zhibiao_last_error(const zhibiao *extractor);

/*
 * Reads the bytes of a file.
 *
 * document: what the records call it; NULL for no name.
 * Returns NULL where the bytes are no text; `zhibiao_last_error` tells what they are.
 */
zhibiao_rows *zhibiao_extract(zhibiao *extractor, const void *bytes, size_t length, const char *document);

/* Reads a text that is known to be UTF-8; what is not well-formed in it counts as U+FFFD. Never NULL. */
zhibiao_rows *zhibiao_extract_text(zhibiao *extractor, const char *text, size_t length, const char *document);

/* Goes on to the next row, at first to the first one: 1, or 0 behind the last one. */
int zhibiao_next(zhibiao_rows *rows);

/* How many columns a row has; their names, in the order of docs/records.md. The names hold for ever; NULL beyond the last one. */
size_t zhibiao_column_count(void);
const char *zhibiao_column_name(size_t column);

/* The column of a name, -1 for an unknown one. */
int zhibiao_column(const char *name);

/*
 * A cell of the present row as text, numbers as exact decimals; NULL where it is absent.
 * Holds until `zhibiao_next` or `zhibiao_rows_close`.
 */
const char *zhibiao_value(zhibiao_rows *rows, int column);

/* The number of a cell, as the nearest double: 1, or 0 where the cell is absent or no number. */
int zhibiao_number(zhibiao_rows *rows, int column, double *number);

void zhibiao_rows_close(zhibiao_rows *rows);

/*
 * The records of a file as JSON Lines, of docs/schema. The text ends with NUL, which `length` does not count.
 *
 * Returns NULL where the bytes are no text.
 */
char *zhibiao_jsonl(zhibiao *extractor, const void *bytes, size_t length, const char *document, size_t *written);

/* The same of a text that is known to be UTF-8. Never NULL. */
char *zhibiao_jsonl_text(zhibiao *extractor, const char *text, size_t length, const char *document, size_t *written);

/* How a text was read, lines for people: what `zhibiao explain` prints. Give it back by `zhibiao_free`. Never NULL. */
char *zhibiao_explain_text(zhibiao *extractor, const char *text, size_t length, size_t *written);

void zhibiao_free(char *text);

/*
 * Many texts as an Arrow stream of record batches, read while the stream is asked for them.
 *
 * ids: what the records call the texts, as many; NULL counts them from `first`.
 * rows_a_batch: after so many rows a batch ends, behind a whole document; 0 for some ten thousand.
 *
 * Texts, ids and extractor must stay until the stream is released; the stream's schema and batches live on their own and may be
 * moved to other threads. `get_next` and `get_schema` return 0 or an errno; `get_last_error` then tells. Returns 0, or EINVAL where
 * the numbers of texts and ids differ or `stream` is NULL.
 */
int zhibiao_arrow_stream(
    zhibiao *extractor, zhibiao_texts texts, const zhibiao_texts *ids, int64_t first, size_t rows_a_batch,
    struct ArrowArrayStream *stream);

#ifdef __cplusplus
}
#endif

#endif /* ZHIBIAO_H */
