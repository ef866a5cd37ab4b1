// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/answerhint.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

using records::AnswerState;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::AnswerHint)
};

// Only words; painted here because the style's buttons have a ground.
class NoneButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * kHintInset, 28};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont font = this->font();
        font.setUnderline(underMouse());
        painter.setFont(font);
        painter.setPen(tokens().accent);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus())
            paintFocus(painter, rect(), kTagRadius);
    }
};

} // namespace

QString unknownText()
{
    return Tr::tr("not known yet");
}

QString noneText()
{
    return Tr::tr("None");
}

void paintAnswerHint(QWidget &editor, const QRect &area, AnswerState state)
{
    if (state != AnswerState::Unknown && state != AnswerState::None)
        return;
    QPainter painter(&editor);
    painter.setFont(editor.font());
    const QFontMetrics metrics(editor.font());
    const QString text = state == AnswerState::None ? noneText() : unknownText();
    painter.setPen(state == AnswerState::None ? tokens().text : tokens().third);
    const auto alignment = QStyle::visualAlignment(editor.layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(area, int(alignment) | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, area.width()));
    if (state == AnswerState::None)
        return;
    const QRect words = QStyle::alignedRect(editor.layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
                                            {std::min(metrics.horizontalAdvance(text), area.width()), metrics.height()}, area);
    paintDashedLine(painter, words.x(), words.y() + metrics.ascent() + 2, words.width(), tokens().third);
}

QToolButton *makeNoneButton(QWidget *editor)
{
    auto *button = new NoneButton(editor);
    button->setText(noneText());
    button->setObjectName(QStringLiteral("none"));
    button->setFocusPolicy(Qt::NoFocus);
    button->setCursor(Qt::ArrowCursor);
    button->setFont(fontOf(TextRole::Body));
    button->setAccessibleName(Tr::tr("Answer: none"));
    return button;
}

} // namespace ui
