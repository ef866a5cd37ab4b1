// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzsheets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::readText(QByteArrayView(data, qsizetype(size)));
    return 0;
}
