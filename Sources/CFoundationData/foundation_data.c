/*
 * Empty tables in place of the 34 MB of locales, calendars and collations that Foundation brings along when it is linked statically.
 *
 * GRDB links Foundation, and nothing that the command asks of either knows a locale. ICU ships such a file of its own for
 * programs that bring their data otherwise (stubdata). The linker takes these symbols and leaves Foundation's in their archive; where a
 * version is not among them, the program is only larger. They are hidden: a Foundation that is a library of its own keeps its data.
 */
#include "include/cfoundationdata.h"

#if defined(__linux__)
#include <stdint.h>

struct tables {
  uint16_t header_length;
  uint8_t magic[2];
  uint16_t info_length, reserved;
  uint8_t is_big_endian, charset, unit_length, reserved_too;
  uint8_t format[4], format_version[4], data_version[4];
  uint32_t padding[2];
  uint32_t count;
  uint32_t end;
};

#define EMPTY_TABLES(name)                                                                                     \
  __attribute__((visibility("hidden"), aligned(16))) const struct tables name = {                              \
      32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0, 0}, 0, 0}

EMPTY_TABLES(icudt74_dat);
EMPTY_TABLES(icudt76_dat);
EMPTY_TABLES(icudt77_dat);
EMPTY_TABLES(icudt78_dat);
#endif
