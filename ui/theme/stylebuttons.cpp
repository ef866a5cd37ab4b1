// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylebuttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLabelGap = 6; // between icon and words
constexpr int kBox = 16; // of a check box, inside the ring of the focus
constexpr qreal kInnerRing = 1.5;

struct Look {
    QColor fill = {};
    QColor border = {};
    QColor words = {};
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

Look primaryLook(const QStyleOption &option, const QColor &colour)
{
    const qreal change = has(option, QStyle::State_Sunken) ? 0.24 : has(option, QStyle::State_MouseOver) ? 0.12 : 0;
    return {.fill = mixed(colour, tokens().text, change), .words = tokens().onAccent};
}

Look quietLook(const QStyleOption &option, const QColor &words)
{
    const bool pointed = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    Look look {.words = pointed ? mixed(words, tokens().text, 0.5) : words};
    if (has(option, QStyle::State_Sunken))
        look.fill = tokens().line;
    else if (pointed)
        look.fill = isDark() ? tokens().neutralSoft : mixed(tokens().neutralSoft, tokens().line, 0.5);
    return look;
}

Look dangerLook(const QStyleOption &option, bool isDefault)
{
    if (isDefault)
        return primaryLook(option, tokens().error);
    const bool pointed = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    return {.fill = pointed ? tokens().errorSoft : tokens().surface, .border = pointed ? tokens().error : tokens().strongLine, .words = tokens().error};
}

Look secondaryLook(const QStyleOption &option)
{
    Look look {.fill = tokens().surface, .border = tokens().strongLine, .words = tokens().text};
    if (has(option, QStyle::State_Sunken))
        look.fill = tokens().line;
    else if (has(option, QStyle::State_MouseOver))
        look.fill = tokens().neutralSoft;
    return look;
}

enum class Shows { Words, IconOnly };

// A bare icon has nothing but its colour to say that it is disabled.
Look disabledLook(ButtonKind kind, Shows shows)
{
    if (kind == ButtonKind::Quiet)
        return {.words = shows == Shows::IconOnly ? tokens().strongLine : tokens().third};
    return {.fill = tokens().neutralSoft, .border = tokens().line, .words = tokens().third};
}

Look lookOf(const QStyleOption &option, ButtonKind kind, bool isDefault, const QColor &quietWords, Shows shows)
{
    if (!has(option, QStyle::State_Enabled))
        return disabledLook(kind, shows);
    if (has(option, QStyle::State_On))
        return {.fill = tokens().accentSoft, .border = kind == ButtonKind::Quiet ? QColor() : tokens().accent, .words = tokens().accent};
    switch (kind) {
    case ButtonKind::Primary: return primaryLook(option, tokens().accent);
    case ButtonKind::Quiet: return quietLook(option, quietWords);
    case ButtonKind::Danger: return dangerLook(option, isDefault);
    case ButtonKind::Secondary: break;
    }
    return secondaryLook(option);
}

Look lookOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = option.features.testFlag(QStyleOptionButton::Flat) ? ButtonKind::Quiet : buttonKind(widget);
    const bool bare = option.text.isEmpty();
    return lookOf(option, kind, option.features.testFlag(QStyleOptionButton::DefaultButton), bare ? tokens().second : tokens().accent,
                  bare ? Shows::IconOnly : Shows::Words);
}

Look lookOf(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool quiet = has(option, QStyle::State_AutoRaise) && buttonKind(widget) == ButtonKind::Secondary;
    const bool bare = option.text.isEmpty() || option.toolButtonStyle == Qt::ToolButtonIconOnly;
    return lookOf(option, quiet ? ButtonKind::Quiet : buttonKind(widget), false, tokens().second, bare ? Shows::IconOnly : Shows::Words);
}

void paintPanel(QPainter &painter, const QStyleOption &option, const Look &look)
{
    if (look.fill.isValid() || look.border.isValid())
        paintRounded(painter, option.rect, kControlRadius, look.fill, look.border);
    if (!has(option, QStyle::State_HasFocus))
        return;
    const bool filled = look.words == tokens().onAccent;
    if (filled)
        paintRounded(painter, option.rect.adjusted(2, 2, -2, -2), kControlRadius - 2, {}, tokens().onAccent, kInnerRing);
    else
        paintFocus(painter, option.rect, kControlRadius);
}

// Icons of ours take the colour of the words.
void paintIconOf(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &colour, bool enabled)
{
    const QString name = nameOfIcon(icon);
    if (!name.isEmpty())
        paintIcon(painter, rect, name, colour);
    else
        icon.paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

struct Label {
    QString text;
    QIcon icon;
    QSize iconSize;
    bool menu = false;
};

// Icon, words and the arrow of a menu, together in the middle.
void paintLabel(QPainter &painter, const QStyleOption &option, const Label &label, const QColor &colour)
{
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic;
    const int room = option.rect.width() - 2 * (kGrid / 2);
    const int icon = label.icon.isNull() ? 0 : label.iconSize.width();
    const int gap = icon > 0 && !label.text.isEmpty() ? kLabelGap : 0;
    const int mark = label.menu ? kMenuMark : 0;
    const int words = std::min(option.fontMetrics.size(Qt::TextShowMnemonic, label.text).width(), room - icon - gap - mark);
    const int total = icon + gap + std::max(words, 0) + mark;
    const QRect block = QRect(option.rect.x() + (option.rect.width() - total) / 2, option.rect.y(), total, option.rect.height());
    const auto placed = [&](int x, int width) {
        return QStyle::visualRect(option.direction, block, QRect(block.x() + x, block.y(), width, block.height()));
    };
    if (icon > 0)
        paintIconOf(painter, placed(0, icon), label.icon, colour, has(option, QStyle::State_Enabled));
    painter.setPen(colour);
    if (words > 0)
        painter.drawText(placed(icon + gap, words + 1), flags, option.fontMetrics.elidedText(label.text, Qt::ElideRight, words + 1, Qt::TextShowMnemonic));
    if (mark > 0)
        paintIcon(painter, placed(total - kChevronSize, kChevronSize), u"down"_s, colour);
}

// A tool button with an arrow of its own: two parts with a line between.
void drawSplitToolButton(const QStyleOptionToolButton &option, QPainter &painter, const Look &look, const Label &label)
{
    QStyleOptionToolButton main = option;
    const QRect arrow = QStyle::visualRect(option.direction, option.rect,
                                           QRect(option.rect.right() - kIconSize - 3, option.rect.y(), kIconSize + 4, option.rect.height()));
    main.rect = option.direction == Qt::RightToLeft ? option.rect.adjusted(arrow.width(), 0, 0, 0) : option.rect.adjusted(0, 0, -arrow.width(), 0);
    paintLabel(painter, main, label, look.words);
    painter.setPen(look.border.isValid() ? look.border : tokens().line);
    const int x = option.direction == Qt::RightToLeft ? arrow.right() : arrow.left();
    painter.drawLine(x, arrow.y() + 6, x, arrow.bottom() - 6);
    paintIcon(painter, QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(kChevronSize, kChevronSize), arrow), u"down"_s, look.words);
}

QColor indicatorBorder(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return tokens().strongLine;
    return has(option, QStyle::State_MouseOver) ? tokens().accent : tokens().third;
}

QRect boxRect(const QStyleOption &option)
{
    return QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(kBox, kBox), option.rect);
}

} // namespace

void drawButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    paintPanel(painter, option, lookOf(option, widget));
}

void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const Label label {.text = option.text, .icon = option.icon, .iconSize = option.iconSize,
                       .menu = option.features.testFlag(QStyleOptionButton::HasMenu)};
    paintLabel(painter, option, label, lookOf(option, widget).words);
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const Look look = lookOf(option, widget);
    paintPanel(painter, option, look);
    Label label {.text = option.text, .icon = option.icon, .iconSize = option.iconSize};
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && !label.icon.isNull())
        label.text.clear();
    if (option.toolButtonStyle == Qt::ToolButtonTextOnly)
        label.icon = {};
    if (option.features.testFlag(QStyleOptionToolButton::Arrow))
        label.icon = icon(option.arrowType == Qt::UpArrow ? u"up"_s : option.arrowType == Qt::DownArrow ? u"down"_s
                          : option.arrowType == Qt::LeftArrow ? u"left"_s : u"right"_s);
    const auto features = option.features;
    if (features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        drawSplitToolButton(option, painter, look, label);
        return;
    }
    label.menu = features.testFlag(QStyleOptionToolButton::HasMenu) && !label.text.isEmpty();
    paintLabel(painter, option, label, look.words);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const QRect box = boxRect(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    if (partly || has(option, QStyle::State_On)) {
        paintRounded(painter, box, 4, enabled ? tokens().accent : tokens().strongLine);
        const QColor mark = enabled ? tokens().onAccent : tokens().surface;
        if (partly)
            paintRounded(painter, QRectF(box).adjusted(4, 7, -4, -7), 1, mark);
        else
            paintIcon(painter, box, u"check"_s, mark);
    } else {
        paintRounded(painter, box, 4, enabled ? tokens().surface : tokens().neutralSoft, indicatorBorder(option));
    }
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, option.rect, 6, {}, tokens().accent, 1.5);
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const QRect box = boxRect(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On)) {
        paintRounded(painter, box, kBox / 2.0, enabled ? tokens().accent : tokens().strongLine);
        paintRounded(painter, QRectF(box).adjusted(5, 5, -5, -5), 3, enabled ? tokens().onAccent : tokens().surface);
    } else {
        paintRounded(painter, box, kBox / 2.0, enabled ? tokens().surface : tokens().neutralSoft, indicatorBorder(option));
    }
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, option.rect, kIndicatorSize / 2.0, {}, tokens().accent, 1.5);
}

void drawIndicatorLabel(const QStyleOptionButton &option, QPainter &painter)
{
    QRect area = option.rect;
    if (!option.icon.isNull()) {
        const QRect at = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, option.iconSize, area);
        paintIconOf(painter, at, option.icon, tokens().second, has(option, QStyle::State_Enabled));
        const int taken = option.iconSize.width() + kLabelGap;
        area.adjust(option.direction == Qt::RightToLeft ? 0 : taken, 0, option.direction == Qt::RightToLeft ? -taken : 0, 0);
    }
    painter.setPen(has(option, QStyle::State_Enabled) ? tokens().text : tokens().third);
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(area, int(alignment) | Qt::TextShowMnemonic | Qt::TextWordWrap, option.text);
}

QSize buttonSize(const QStyleOptionButton &option, const QSize &contents)
{
    const int menu = option.features.testFlag(QStyleOptionButton::HasMenu) ? kMenuMark : 0;
    const int gap = !option.icon.isNull() && !option.text.isEmpty() ? kLabelGap : 0;
    if (option.text.isEmpty() && menu == 0)
        return {std::max(kControlHeight, option.iconSize.width() + kButtonPadding), kControlHeight};
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {icon + gap + words + menu + 2 * kButtonPadding + 2, std::max(kControlHeight, contents.height())};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents)
{
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool split = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu) && !split && (words || option.icon.isNull());
    const bool bare = !words && !option.icon.isNull();
    const int icon = option.icon.isNull() || option.toolButtonStyle == Qt::ToolButtonTextOnly ? 0 : option.iconSize.width();
    int width = icon + kButtonPadding;
    if (!bare) {
        const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        width = icon + (icon > 0 ? kLabelGap : 0) + text + 2 * (kButtonPadding - 2) + 1;
    }
    width += (menu ? kMenuMark : 0) + (split ? kIconSize + 4 : 0);
    return {std::max(width, kControlHeight), std::max(kControlHeight, option.toolButtonStyle == Qt::ToolButtonTextUnderIcon ? contents.height() : 0)};
}

} // namespace ui
