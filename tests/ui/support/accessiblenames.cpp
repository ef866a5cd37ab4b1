// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/accessiblenames.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QString describe(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    QString text = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    if (parent)
        text += u" in %1 %2"_s.arg(QString::fromLatin1(parent->metaObject()->className()), parent->objectName());
    return text.simplified();
}

bool isInnerPart(const QWidget &widget)
{
    if (widget.objectName().startsWith("qt_"_L1) || widget.inherits("QScrollBar") || widget.inherits("QTableCornerButton") || widget.inherits("QComboBoxPrivateContainer"))
        return true;
    const QWidget *parent = widget.parentWidget();
    return parent && (parent->inherits("QLineEdit") || parent->inherits("QComboBox") || parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBoxPrivateContainer")
                      || parent->inherits("QCalendarWidget"));
}

bool isControl(const QWidget &widget)
{
    return (widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy()) || qobject_cast<const QAbstractButton *>(&widget);
}

bool hasName(QWidget &widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible && !accessible->text(QAccessible::Name).trimmed().isEmpty();
}

QWidgetList allWidgets(QWidget &root)
{
    return QWidgetList {&root} + root.findChildren<QWidget *>();
}

} // namespace

QStringList controlsWithoutName(QWidget &root)
{
    QStringList found;
    const QWidgetList widgets = allWidgets(root);
    for (QWidget *widget : widgets) {
        if (isControl(*widget) && !isInnerPart(*widget) && !hasName(*widget))
            found += describe(*widget);
    }
    return found;
}

QStringList controlsCutOff(QWidget &root)
{
    QTest::qWait(20); // layouts that are still to be done, and those that they call for
    QStringList found;
    const QWidgetList widgets = allWidgets(root);
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || isInnerPart(*widget) || widget->isWindow())
            continue;
        QSize least = widget->minimumSizeHint();
        if (const auto *header = qobject_cast<const QHeaderView *>(widget)) // it scrolls; its hint is that of any view
            least = header->orientation() == Qt::Horizontal ? QSize(0, header->sizeHint().height()) : QSize(header->sizeHint().width(), 0);
        if (widget->hasHeightForWidth()) // the hint is for some other width
            least.setHeight(widget->heightForWidth(widget->width()));
        if (widget->width() < least.width() || widget->height() < least.height())
            found += u"%1: %2x%3 of %4x%5 pixels"_s.arg(describe(*widget)).arg(widget->width()).arg(widget->height()).arg(least.width()).arg(least.height());
        const QWidget *parent = widget->parentWidget();
        const bool scrolls = parent && parent->parentWidget() && parent->parentWidget()->inherits("QAbstractScrollArea");
        if (parent && !scrolls && !parent->rect().contains(widget->geometry()))
            found += describe(*widget) + u": outside its parent"_s;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            found += describe(*widget) + u": lines cut off"_s;
    }
    return found;
}

} // namespace support
