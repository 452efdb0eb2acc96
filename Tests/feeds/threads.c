/* Threads with extractors of their own read the same documents at the same time; each must say what one alone says. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zhibiao.h"

enum { THREADS = 4, ROUNDS = 3, MOST = 64 };

static struct document {
  const char *name;
  char *bytes;
  size_t length;
  char *lines; /* what one thread alone made of it */
} documents[MOST];
static int count;

static char *read_lines(zhibiao *extractor, const struct document *document) {
  size_t written;
  return zhibiao_jsonl(extractor, document->bytes, document->length, document->name, &written);
}

static size_t count_rows(zhibiao *extractor, const struct document *document) {
  zhibiao_rows *rows = zhibiao_extract(extractor, document->bytes, document->length, document->name);
  size_t found = 0;
  while (zhibiao_next(rows)) found += zhibiao_value(rows, zhibiao_column("record_index")) != NULL;
  zhibiao_rows_close(rows);
  const int64_t ends[] = {0, (int64_t)document->length};
  const zhibiao_texts texts = {document->bytes, ends, 1};
  struct ArrowArrayStream stream;
  if (zhibiao_arrow_stream(extractor, texts, NULL, 0, 0, &stream) == 0) {
    struct ArrowArray batch;
    while (stream.get_next(&stream, &batch) == 0 && batch.release != NULL) batch.release(&batch);
    stream.release(&stream);
  }
  return found;
}

static void *read_all(void *place) {
  int *wrong = place;
  zhibiao *extractor = zhibiao_open(ZHIBIAO_SCALAR, NULL);
  for (int round = 0; round < ROUNDS; round++) {
    for (int i = 0; i < count; i++) {
      char *lines = read_lines(extractor, &documents[i]);
      *wrong += lines == NULL || strcmp(lines, documents[i].lines) != 0;
      *wrong += count_rows(extractor, &documents[i]) == 0 && lines != NULL && *lines != 0;
      zhibiao_free(lines);
    }
  }
  zhibiao_close(extractor);
  return NULL;
}

int main(int argc, char **argv) {
  pthread_t threads[THREADS];
  int wrong[THREADS] = {0}, sum = 0;
  for (; count < argc - 1 && count < MOST; count++) {
    struct document *document = &documents[count];
    document->name = argv[count + 1];
    FILE *file = fopen(document->name, "rb");
    if (file == NULL) return 2;
    document->bytes = malloc(1 << 22);
    document->length = fread(document->bytes, 1, 1 << 22, file);
    fclose(file);
  }
  /* What the library makes at its first use, several threads ask for at once: so they run before there is anything to compare. */
  for (int i = 0; i < count; i++) documents[i].lines = "";
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, read_all, &wrong[i]);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  zhibiao *extractor = zhibiao_open(ZHIBIAO_SCALAR, NULL);
  for (int i = 0; i < count; i++) documents[i].lines = read_lines(extractor, &documents[i]);
  memset(wrong, 0, sizeof wrong);
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, read_all, &wrong[i]);
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
    sum += wrong[i];
  }
  for (int i = 0; i < count; i++) {
    zhibiao_free(documents[i].lines);
    free(documents[i].bytes);
  }
  zhibiao_close(extractor);
  printf("%d threads, %d documents, %d differ\n", THREADS, count, sum);
  return sum != 0;
}
