// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

#include <QStringList>

#include <vector>

namespace letters {

// A letter that can be written about a request.
struct LetterOffer {
    QString kind; // vocabulary message_kind
    QString law; // vocabulary request_law
    bool isDue = false; // as the request stands it waits for this letter
    friend bool operator==(const LetterOffer &, const LetterOffer &) = default;
};

// Those that it waits for first, then by its laws, the one of lawOf() first, and by kind. Laws that share their letters are
// offered once; notices where there is a recipient to tell. Empty when no part names a law that there are letters for.
[[nodiscard]] std::vector<LetterOffer> offersFor(const records::Request &request);

// In which languages there is such a letter, in the order of languages().
[[nodiscard]] QStringList languagesOf(const LetterOffer &offer);

// The language that the country of the person suggests, see languageFor(), where there is no such letter in it; else empty. The
// law may be content with another language: this is a hint.
[[nodiscard]] QString missingLanguage(const LetterOffer &offer, const records::Request &request);

} // namespace letters
