/* Nothing to call: the target only takes the place of data (foundation_data.c). */
#ifndef CFOUNDATIONDATA_H
#define CFOUNDATIONDATA_H
#endif
