// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "models/storage/tablelayout.h"

#include <QTextStream>

int main(int argc, char **argv)
{
    const records::RecordType *type = argc == 2 ? records::findType(argv[1]) : nullptr;
    if (!type) {
        QTextStream(stderr) << "usage: print_schema TYPE\n";
        return 2;
    }
    QTextStream(stdout) << storage::schemaText(*type);
    return 0;
}
