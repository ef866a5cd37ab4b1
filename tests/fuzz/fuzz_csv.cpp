// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzimport.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::import(QByteArrayView(data, qsizetype(size)), exchange::Format::Csv);
    return 0;
}
