/* Calls every function of zhibiao.h on a file: the rows, the JSON Lines and an Arrow stream; prints the JSON Lines. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zhibiao.h"

#define CHECK(condition)                                                        \
  do {                                                                          \
    if (!(condition)) {                                                         \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);   \
      exit(1);                                                                  \
    }                                                                           \
  } while (0)

static void nothing_is_harmless(void) {
  zhibiao_close(NULL);
  zhibiao_rows_close(NULL);
  zhibiao_free(NULL);
  CHECK(zhibiao_last_error(NULL) == NULL);
  CHECK(zhibiao_next(NULL) == 0);
  CHECK(zhibiao_value(NULL, 0) == NULL);
  CHECK(zhibiao_number(NULL, 0, NULL) == 0);
  CHECK(zhibiao_extract(NULL, "", 0, NULL) == NULL);
  CHECK(zhibiao_open((zhibiao_offsets)7, NULL) == NULL);
  CHECK(zhibiao_open(ZHIBIAO_UTF8, "klingon") == NULL);
  CHECK(zhibiao_column(NULL) == -1 && zhibiao_column("nothing") == -1);
  CHECK(zhibiao_column_name(zhibiao_column_count()) == NULL);
  CHECK(strncmp(zhibiao_version(), "zhibiao ", 8) == 0);
}

static void failure_is_told(zhibiao *extractor) {
  CHECK(zhibiao_last_error(extractor) == NULL);
  CHECK(zhibiao_extract(extractor, "%PDF-1.7", 8, "plan.pdf") == NULL);
  CHECK(strncmp(zhibiao_last_error(extractor), "plan.pdf: ", 10) == 0);
  size_t length;
  CHECK(zhibiao_jsonl(extractor, "%PDF-1.7", 8, NULL, &length) == NULL);
}

static size_t rows_of(zhibiao *extractor, const char *bytes, size_t length) {
  zhibiao_rows *rows = zhibiao_extract(extractor, bytes, length, "file");
  CHECK(rows != NULL);
  size_t count = 0;
  const int document = zhibiao_column("document"), value = zhibiao_column("value");
  while (zhibiao_next(rows)) {
    count += 1;
    CHECK(strcmp(zhibiao_value(rows, document), "file") == 0);
    double number = 0;
    CHECK(zhibiao_number(rows, value, &number) == (zhibiao_value(rows, value) != NULL));
    CHECK(zhibiao_value(rows, -1) == NULL && zhibiao_value(rows, 1000) == NULL);
  }
  CHECK(zhibiao_next(rows) == 0 && zhibiao_value(rows, document) == NULL);
  zhibiao_rows_close(rows);
  return count;
}

static void stream_holds_the_same_rows(zhibiao *extractor, const char *text, size_t length, size_t rows) {
  enum { COPIES = 3 };
  const int64_t ends[COPIES + 1] = {0, (int64_t)length, 2 * (int64_t)length, 3 * (int64_t)length};
  char *data = malloc(COPIES * length + 1);
  for (int copy = 0; copy < COPIES; copy++) memcpy(data + copy * length, text, length);
  const zhibiao_texts texts = {data, ends, COPIES}, wrong = {data, ends, COPIES - 1};
  struct ArrowArrayStream stream;
  CHECK(zhibiao_arrow_stream(extractor, texts, &wrong, 0, 0, &stream) == EINVAL);
  CHECK(zhibiao_arrow_stream(extractor, texts, NULL, 0, 1, &stream) == 0);
  struct ArrowSchema schema;
  CHECK(stream.get_schema(&stream, &schema) == 0 && schema.n_children == (int64_t)zhibiao_column_count());
  size_t total = 0;
  struct ArrowArray kept = {0};
  for (;;) {
    struct ArrowArray batch;
    CHECK(stream.get_next(&stream, &batch) == 0);
    if (batch.release == NULL) break;
    CHECK(batch.n_children == schema.n_children);
    total += (size_t)batch.length;
    /* A child that was moved lives longer than its batch. */
    if (kept.release == NULL) {
      kept = *batch.children[0];
      batch.children[0]->release = NULL;
    }
    batch.release(&batch);
  }
  CHECK(total == COPIES * rows);
  stream.release(&stream);
  CHECK(stream.release == NULL);
  free(data);
  if (kept.release != NULL) {
    CHECK(kept.length == 0 || ((const int32_t *)kept.buffers[1])[0] == 0);
    kept.release(&kept);
  }
  schema.release(&schema);
}

int main(int argc, char **argv) {
  CHECK(argc == 2);
  FILE *file = fopen(argv[1], "rb");
  CHECK(file != NULL);
  char *bytes = malloc(1 << 22);
  size_t length = fread(bytes, 1, 1 << 22, file);
  fclose(file);

  nothing_is_harmless();
  zhibiao *extractor = zhibiao_open(ZHIBIAO_SCALAR, NULL);
  CHECK(extractor != NULL);
  failure_is_told(extractor);
  rows_of(extractor, bytes, length);
  size_t written;
  char *lines = zhibiao_jsonl(extractor, bytes, length, argv[1], &written);
  CHECK(lines != NULL && strlen(lines) == written);
  fwrite(lines, 1, written, stdout);
  zhibiao_free(lines);

  zhibiao_rows *text_rows = zhibiao_extract_text(extractor, bytes, length, NULL);
  size_t count = 0;
  while (zhibiao_next(text_rows)) count += 1;
  zhibiao_rows_close(text_rows);
  lines = zhibiao_jsonl_text(extractor, bytes, length, NULL, &written);
  CHECK(strlen(lines) == written);
  zhibiao_free(lines);
  lines = zhibiao_explain_text(extractor, bytes, length, &written);
  CHECK(strlen(lines) == written && written > 0);
  zhibiao_free(lines);
  stream_holds_the_same_rows(extractor, bytes, length, count);
  zhibiao_close(extractor);
  free(bytes);
  return 0;
}
