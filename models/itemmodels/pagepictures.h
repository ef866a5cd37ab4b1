// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/itemmodels/printedpages.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTimer>

#include <map>

namespace itemmodels {

// Pictures of pages, made one after the other by pdftoppm (poppler-utils), a program of its own that reads
// the pages from its standard input, in memory, and writes a picture to its standard output. Only pictures of pages that are
// wanted, and of their neighbours, are kept.
class PagePictures final : public QObject
{
    Q_OBJECT

public:
    explicit PagePictures(QObject *parent = nullptr);
    ~PagePictures() override;

    void setPages(PrintedPagesPtr pages); // null: none; forgets all pictures
    void replacePages(PrintedPagesPtr pages); // of the same document: what was shown stands in for pictures that are not made yet
    void want(int first, int last, int width); // pages from 1; pixels
    [[nodiscard]] QImage picture(int page) const; // maybe of another width than is wanted; null: none yet
    [[nodiscard]] qsizetype count() const { return qsizetype(m_pictures.size()); }
    void setProgram(const QString &name) { m_program = name; } // that is looked for in place of pdftoppm

Q_SIGNALS:
    void came(int page);
    void failed(const core::Error &error); // NotFound: the program is not installed; Internal: it could not read the page

private:
    static constexpr int kNeighbours = 2; // pages before and after the wanted ones
    static constexpr int kPatienceMs = 30000;

    [[nodiscard]] int next() const; // page to make; 0: none
    void makeNext();
    void start(int page);
    void stop();
    void finish(int exitCode, QProcess::ExitStatus status);
    void take(int page, const QImage &picture);
    void fail(core::ErrorCode code, const QString &message);

    PrintedPagesPtr m_pages;
    std::map<int, QImage> m_pictures;
    std::map<int, QImage> m_stale; // of the pages before
    QSet<int> m_failed;
    QString m_program;
    std::unique_ptr<QProcess> m_process;
    core::BackgroundThread m_reader; // of what the program wrote
    bool m_isReading = false;
    QTimer m_patience;
    int m_first = 0;
    int m_last = 0;
    int m_width = 0;
    int m_page = 0; // that is being made; 0: none, or of no use any more
    int m_pageWidth = 0;
};

} // namespace itemmodels
