// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QTest>

namespace support {

inline QByteArray textOf(const core::Error &error)
{
    return "error " + QByteArray::number(int(error.code)) + ": " + error.message.toUtf8() + " [" + error.detail.toUtf8()
           + ']';
}

template<class Result>
bool verifyResult(const Result &result, const char *expression, const char *file, int line)
{
    return QTest::qVerify(result.has_value(), expression, result ? "" : textOf(result.error()).constData(), file, line);
}

template<class Result>
bool verifyError(const Result &result, core::ErrorCode code, const char *expression, const char *file, int line)
{
    const bool failed = !result.has_value();
    const QByteArray text = failed ? textOf(result.error()) : QByteArray("it succeeded");
    const bool speaks = !failed || !result.error().message.isEmpty();
    return QTest::qVerify(failed && speaks && result.error().code == code, expression, text.constData(), file, line);
}

} // namespace support

// Fails the test with the error when a core::Result holds one. Evaluates its argument once.
#define QVERIFY_RESULT(...)                                                                                            \
    do {                                                                                                               \
        if (!support::verifyResult(__VA_ARGS__, #__VA_ARGS__, __FILE__, __LINE__))                                     \
            return;                                                                                                    \
    } while (false)

// Fails the test unless a core::Result holds an error of this code that has a sentence for people.
#define QVERIFY_ERROR(result, code)                                                                                    \
    do {                                                                                                               \
        if (!support::verifyError(result, code, #result, __FILE__, __LINE__))                                          \
            return;                                                                                                    \
    } while (false)
