// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/polish.h"
#include "ui/theme/roles.h"
#include "ui/theme/stylebars.h"
#include "ui/theme/stylebuttons.h"
#include "ui/theme/styleeditors.h"
#include "ui/theme/stylemenus.h"
#include "ui/theme/styleviews.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTextEditFrame = 6; // room for the round corners and the ring of the focus
constexpr int kToolTipFrame = 7;
constexpr int kItemPadding = 7; // of items and cells, besides the margin that Qt leaves around text
constexpr int kGroupHead = 28;

template<class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) != nullptr || qobject_cast<const QTextEdit *>(widget) != nullptr;
}

bool isPopup(const QWidget *widget)
{
    return widget != nullptr && widget->windowType() == Qt::Popup;
}

int frameWidth(const QWidget *widget)
{
    if (isTextEdit(widget))
        return kTextEditFrame;
    if (isPopup(widget))
        return kGrid / 2;
    return qobject_cast<const QAbstractItemView *>(widget) != nullptr ? kViewFrame : 1;
}

// Lines, frames of text editors, and the border of views with their round corners.
void drawShapedFrame(const QStyleOptionFrame &option, QPainter &painter, const QWidget *widget)
{
    switch (option.frameShape) {
    case QFrame::HLine:
        painter.fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1), tokens().line);
        return;
    case QFrame::VLine:
        painter.fillRect(QRect(option.rect.center().x(), option.rect.y(), 1, option.rect.height()), tokens().line);
        return;
    case QFrame::NoFrame: return;
    default: break;
    }
    if (isTextEdit(widget))
        drawEditorPanel(option, painter, widget, isReadOnly(widget));
    else if (isPopup(widget))
        drawPopupPanel(option.rect, painter);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        drawViewFrame(option, painter, *view);
    else
        paintRounded(painter, option.rect, kCardRadius, {}, tokens().line);
}

QRect groupBoxRect(const QStyleOptionGroupBox &option, QStyle::SubControl part)
{
    const bool checkable = option.subControls.testFlag(QStyle::SC_GroupBoxCheckBox);
    const int head = option.text.isEmpty() && !checkable ? 0 : kGroupHead;
    const int label = checkable ? kIndicatorSize + 6 : 0;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect at = option.rect;
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox: return placed({at.x(), at.y() + (head - kIndicatorSize) / 2, kIndicatorSize, kIndicatorSize});
    case QStyle::SC_GroupBoxLabel: return placed({at.x() + label, at.y(), at.width() - label, head});
    case QStyle::SC_GroupBoxContents: return at.adjusted(0, head, 0, 0);
    default: return at;
    }
}

// The head of a section of a form: words, no frame.
void drawGroupBox(const QStyleOptionGroupBox &option, QPainter &painter)
{
    if (option.subControls.testFlag(QStyle::SC_GroupBoxLabel)) {
        painter.setFont(fontOf(TextRole::Section));
        painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? tokens().text : tokens().third);
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter);
        painter.drawText(groupBoxRect(option, QStyle::SC_GroupBoxLabel), int(alignment) | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    }
    if (!option.subControls.testFlag(QStyle::SC_GroupBoxCheckBox))
        return;
    QStyleOptionButton box;
    box.QStyleOption::operator=(option);
    box.rect = groupBoxRect(option, QStyle::SC_GroupBoxCheckBox);
    drawCheckBox(box, painter);
}

QString nameOf(QStyle::StandardPixmap pixmap)
{
    switch (pixmap) {
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
    case QStyle::SP_DialogCloseButton: return u"close"_s;
    case QStyle::SP_ArrowLeft: return u"left"_s;
    case QStyle::SP_ArrowRight: return u"right"_s;
    case QStyle::SP_ArrowUp: return u"up"_s;
    case QStyle::SP_ArrowDown: return u"down"_s;
    case QStyle::SP_ArrowBack: return u"back"_s;
    case QStyle::SP_ArrowForward: return u"forward"_s;
    case QStyle::SP_FileDialogToParent: return u"up"_s;
    case QStyle::SP_FileDialogNewFolder: return u"add"_s;
    case QStyle::SP_FileDialogListView: return u"menu"_s;
    case QStyle::SP_FileDialogDetailedView: return u"columns"_s;
    case QStyle::SP_FileDialogBack: return u"back"_s;
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirHomeIcon: return u"open"_s;
    case QStyle::SP_FileIcon: return u"file"_s;
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DriveHDIcon: return u"system"_s;
    case QStyle::SP_TitleBarMenuButton: return u"menu"_s;
    case QStyle::SP_ToolBarHorizontalExtensionButton: return u"more"_s;
    default: return {};
    }
}

struct MessageLook {
    QString name;
    QColor colour;
};

MessageLook messageLook(QStyle::StandardPixmap pixmap)
{
    switch (pixmap) {
    case QStyle::SP_MessageBoxInformation: return {u"info"_s, tokens().accent};
    case QStyle::SP_MessageBoxQuestion: return {u"help"_s, tokens().accent};
    case QStyle::SP_MessageBoxWarning: return {u"warning"_s, tokens().warning};
    case QStyle::SP_MessageBoxCritical: return {u"error"_s, tokens().error};
    default: return {};
    }
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    polishWidget(widget);
}

// Marks within controls; false for what is drawn elsewhere.
bool Style::drawIndicator(PrimitiveElement element, const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(option, painter); return true;
    case PE_IndicatorRadioButton: drawRadioButton(option, painter); return true;
    case PE_IndicatorBranch: drawBranch(option, painter); return true;
    case PE_IndicatorItemViewItemDrop: drawDropMark(option, painter); return true;
    case PE_IndicatorArrowUp: paintIcon(painter, option.rect, u"up"_s, tokens().second); return true;
    case PE_IndicatorArrowDown: paintIcon(painter, option.rect, u"down"_s, tokens().second); return true;
    case PE_IndicatorArrowLeft: paintIcon(painter, option.rect, u"left"_s, tokens().second); return true;
    case PE_IndicatorArrowRight: paintIcon(painter, option.rect, u"right"_s, tokens().second); return true;
    case PE_IndicatorTabClose: {
        const bool pointed = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
        paintIcon(painter, option.rect, u"close"_s, pointed ? tokens().text : tokens().third);
        return true;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
            drawViewFocus(option, painter, widget);
        else
            paintFocus(painter, option.rect, kTagRadius);
        return true;
    default: return false;
    }
}

// Grounds and borders; false for what is drawn elsewhere.
bool Style::drawPanel(PrimitiveElement element, const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    switch (element) {
    case PE_Widget:
        if (isCard(widget))
            paintRounded(painter, widget->rect(), kCardRadius, tokens().surface, tokens().line);
        return isCard(widget);
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(&option); frame != nullptr && frame->lineWidth > 0)
            drawEditorPanel(option, painter, widget, option.state.testFlag(State_ReadOnly));
        return true;
    case PE_PanelItemViewRow:
        if (const auto *item = as<QStyleOptionViewItem>(&option))
            drawViewRow(*item, painter, widget);
        return true;
    case PE_PanelItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(&option))
            drawViewItem(*item, painter, widget);
        return true;
    case PE_PanelMenu:
    case PE_PanelTipLabel: drawPopupPanel(option.rect, painter); return true;
    case PE_FrameTabBarBase:
        painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), tokens().line);
        return true;
    case PE_PanelStatusBar:
    case PE_PanelToolBar:
    case PE_PanelMenuBar: painter.fillRect(option.rect, option.palette.color(QPalette::Window)); return true;
    case PE_FrameTabWidget: painter.fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), 1), tokens().line); return true;
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_IndicatorHeaderArrow: return true; // the panels draw what there is to see
    default: return false;
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand) {
        if (const auto *button = as<QStyleOptionButton>(option))
            return drawButtonPanel(*button, *painter, widget);
    }
    if (!drawPanel(element, *option, *painter, widget) && !drawIndicator(element, *option, *painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

// Buttons and what can be ticked; false for what is drawn elsewhere.
bool Style::drawButton(ControlElement element, const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawButtonPanel(button, painter, widget);
        drawButtonLabel(button, painter, widget);
        return true;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel: drawIndicatorLabel(button, painter); return true;
    case CE_CheckBox:
    case CE_RadioButton: {
        const bool box = element == CE_CheckBox;
        QStyleOptionButton part = button;
        part.rect = proxy()->subElementRect(box ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, &button, widget);
        box ? drawCheckBox(part, painter) : drawRadioButton(part, painter);
        part.rect = proxy()->subElementRect(box ? SE_CheckBoxContents : SE_RadioButtonContents, &button, widget);
        drawIndicatorLabel(part, painter);
        return true;
    }
    default: return false;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = as<QStyleOptionButton>(option); button != nullptr && drawButton(element, *button, *painter, widget))
        return;
    switch (element) {
    case CE_ComboBoxLabel:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return drawComboBoxLabel(*combo, *painter);
        break;
    case CE_Header:
        if (const auto *header = as<QStyleOptionHeader>(option))
            return drawHeaderSection(*header, *painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), tokens().line);
        return;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return drawMenuItem(*item, *painter);
        break;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return drawMenuBarItem(*item, *painter);
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    case CE_MenuEmptyArea: return;
    case CE_TabBarTab:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return drawTab(*tab, *painter);
        break;
    case CE_ProgressBar:
        if (const auto *progress = as<QStyleOptionProgressBar>(option))
            return drawProgressBar(*progress, *painter);
        break;
    case CE_Splitter: return drawSplitter(*option, *painter);
    case CE_ShapedFrame:
        if (const auto *frame = as<QStyleOptionFrame>(option))
            return drawShapedFrame(*frame, *painter, widget);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option))
            return drawComboBox(*combo, *painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = as<QStyleOptionSpinBox>(option))
            return drawSpinBox(*spin, *painter, widget);
        break;
    case CC_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return drawToolButton(*button, *painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return drawScrollBar(*bar, *painter);
        break;
    case CC_GroupBox:
        if (const auto *box = as<QStyleOptionGroupBox>(option))
            return drawGroupBox(*box, *painter);
        break;
    case CC_Slider:
        if (const auto *slider = as<QStyleOptionSlider>(option))
            return drawSlider(*slider, *painter, proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget));
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = as<QStyleOptionFrame>(option);
        const int inset = frame != nullptr && frame->lineWidth > 0 ? kEditorPadding : 0;
        return option->rect.adjusted(inset, inset > 0 ? 1 : 0, -inset, inset > 0 ? -1 : 0);
    }
    case SE_ItemViewItemFocusRect: return option->rect;
    case SE_ItemViewItemCheckIndicator:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemText:
        if (const auto *item = as<QStyleOptionViewItem>(option); item != nullptr && (widget == nullptr || !widget->inherits("QCalendarView"))) {
            QStyleOptionViewItem inner = *item;
            inner.rect.adjust(kItemPadding, 0, -kItemPadding, 0);
            return QProxyStyle::subElementRect(element, &inner, widget);
        }
        break;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = as<QStyleOptionComboBox>(option); combo != nullptr && part != SC_ComboBoxListBoxPopup)
            return comboBoxRect(*combo, part);
        break;
    case CC_SpinBox:
        if (const auto *spin = as<QStyleOptionSpinBox>(option))
            return spinBoxRect(*spin, part);
        break;
    case CC_ScrollBar:
        if (const auto *bar = as<QStyleOptionSlider>(option))
            return scrollBarRect(*bar, part);
        break;
    case CC_GroupBox:
        if (const auto *box = as<QStyleOptionGroupBox>(option))
            return groupBoxRect(*box, part);
        break;
    default: break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = as<QStyleOptionButton>(option))
            return buttonSize(*button, size);
        break;
    case CT_ToolButton:
        if (const auto *button = as<QStyleOptionToolButton>(option))
            return toolButtonSize(*button, size);
        break;
    case CT_LineEdit: {
        const auto *frame = as<QStyleOptionFrame>(option);
        const bool framed = frame == nullptr || frame->lineWidth > 0;
        return {size.width() + (framed ? 2 * kEditorPadding : 0), framed ? kControlHeight : size.height()};
    }
    case CT_ComboBox: return {size.width() + kEditorButton + kEditorPadding + 4, kControlHeight};
    case CT_SpinBox: return {size.width() + kEditorButton + kEditorPadding, kControlHeight};
    case CT_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option); header != nullptr && header->orientation == Qt::Horizontal)
            return headerSize(*header);
        break;
    case CT_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option))
            return menuItemSize(*item);
        break;
    case CT_MenuBarItem: return size + QSize(2 * kGrid, kGrid);
    case CT_TabBarTab:
        if (const auto *tab = as<QStyleOptionTab>(option))
            return tabSize(*tab);
        break;
    case CT_ProgressBar: return {size.width(), 20};
    case CT_ItemViewItem: {
        const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {wanted.width(), std::max(wanted.height(), kControlHeight)};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize: return kIconSize;
    case PM_MessageBoxIconSize: return 4 * kGrid;
    case PM_LineEditIconMargin: return kGrid / 2;
    case PM_DefaultFrameWidth: return frameWidth(widget);
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return kGrid / 2;
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_HeaderMargin: return 0;
    case PM_MenuButtonIndicator: return kIconSize;
    case PM_ToolTipLabelFrameWidth: return kToolTipFrame;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return kIndicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 6;
    case PM_ScrollBarExtent: return kScrollBarWidth;
    case PM_ScrollBarSliderMin: return 4 * kGrid;
    case PM_SplitterWidth: return kGrid + 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return qobject_cast<const QGroupBox *>(widget) != nullptr ? 0 : 2 * kGrid;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return kIconSize;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kGrid;
    case PM_FocusFrameHMargin: return kGrid / 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_MessageBox_CenterButtons:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_TabBar_ElideMode:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient: return 0;
    case SH_DialogButtonLayout: return QDialogButtonBox::GnomeLayout;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_Table_GridLineColor: return static_cast<int>(tokens().line.rgba());
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const QString name = nameOf(pixmap);
    if (!name.isEmpty())
        return icon(name);
    if (const auto [message, colour] = messageLook(pixmap); !message.isEmpty())
        return {iconPixmap(message, colour, 4 * kGrid, widget != nullptr ? widget->devicePixelRatioF() : 1)};
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

QPixmap Style::standardPixmap(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const QString name = nameOf(pixmap);
    return name.isEmpty() ? QProxyStyle::standardPixmap(pixmap, option, widget)
                          : iconPixmap(name, tokens().second, kIconSize, widget != nullptr ? widget->devicePixelRatioF() : 1);
}

} // namespace ui
