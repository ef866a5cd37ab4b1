// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

namespace ui {

const Tokens &lightTokens()
{
    static const Tokens tokens {
        .window = 0xF5F6F8,
        .rail = 0xEEF0F3,
        .surface = 0xFFFFFF,
        .raised = 0xFAFBFC,
        .line = 0xE1E4E9,
        .strongLine = 0xCDD2D9,
        .text = 0x1A1E24,
        .second = 0x525C68,
        .third = 0x5F6975,
        .accent = 0x2B5BC7,
        .accentSoft = 0xE7EEFB,
        .good = 0x18733A,
        .goodSoft = 0xE3F3E8,
        .warning = 0x8A5A00,
        .warningSoft = 0xFFF1D0,
        .error = 0xB42B23,
        .errorSoft = 0xFCE8E6,
        .neutralSoft = 0xF0F1F4,
        .onAccent = 0xFFFFFF,
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens {
        .window = 0x15171B,
        .rail = 0x1A1D22,
        .surface = 0x1E2127,
        .raised = 0x23272E,
        .line = 0x2E333B,
        .strongLine = 0x434A55,
        .text = 0xE7EAEE,
        .second = 0xAAB2BD,
        .third = 0x98A1AC,
        .accent = 0x84A9FF,
        .accentSoft = 0x24324F,
        .good = 0x6CCB8B,
        .goodSoft = 0x1C3526,
        .warning = 0xE6B450,
        .warningSoft = 0x3A2F16,
        .error = 0xFF8A80,
        .errorSoft = 0x43211F,
        .neutralSoft = 0x292D34,
        .onAccent = 0x10131A,
    };
    return tokens;
}

} // namespace ui
