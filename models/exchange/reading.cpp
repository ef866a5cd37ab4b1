// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/reading.h"

#include "models/exchange/csvimport.h"
#include "models/exchange/jsonimport.h"

namespace exchange {

void leaveOut(Reading &reading, const RowPlaces &places)
{
    std::erase_if(reading.drafts.records, [&](const Draft &draft) { return places.contains({reading.files[qsizetype(draft.file)], draft.line}); });
    for (std::size_t file = 0; file < reading.drafts.fileProblems.size(); ++file)
        std::erase_if(reading.drafts.fileProblems[file], [&](const core::Problem &problem) { return places.contains({reading.files[qsizetype(file)], problem.line}); });
}

Reading readSource(const Source &source)
{
    Reading reading;
    reading.attachmentFolder = source.attachmentFolder;
    reading.drafts.fileProblems.resize(source.files.size());
    for (std::size_t i = 0; i < source.files.size(); ++i) {
        const Source::File &file = source.files[i];
        reading.files += file.name;
        if (source.format == Format::Json)
            readJson(file, i, *reading.links, reading.drafts);
        else
            readCsv(file, i, *reading.links, reading.drafts);
    }
    return reading;
}

} // namespace exchange
