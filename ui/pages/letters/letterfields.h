// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ui {

class GapHighlighter;

// Several lines of a letter: Tab leaves them, gaps stand out, and what no letter can hold does not come in.
class LetterText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LetterText(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const; // with every character, unlike toPlainText()
    void setFixedLines(int lines); // as high as so many
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int heightOf(int lines) const;

    GapHighlighter *m_gaps;
};

} // namespace ui
