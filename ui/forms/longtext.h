// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/answer.h"

#include <QPlainTextEdit>

class QToolButton;

namespace ui {

// Several lines of plain text, as high as they are within bounds. Shows and refuses what AnswerLine does.
class LongText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LongText(QWidget *parent = nullptr);

    void display(const QString &text); // as setPlainText(), without typed()
    [[nodiscard]] QString text() const; // with every character, unlike toPlainText()
    void setState(records::AnswerState state);
    [[nodiscard]] records::AnswerState state() const { return m_state; }
    void offerNone(bool offer);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void noneChosen();
    void unknownChosen();
    void typed(); // the user changed the text
    void refused(const QString &why);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onChanged();
    void fit();
    void setMargins();
    void setWrapFor(const QString &text);
    void showState();
    void placeButton();

    records::AnswerState m_state = records::AnswerState::Unknown;
    QToolButton *m_none = nullptr;
    bool m_setting = false;
    int m_height = 32; // of its lines
};

} // namespace ui
