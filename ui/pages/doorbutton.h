// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ui {

// A wide button that says where it leads: an icon, a title and a line below it, both plain text and cut where too long.
class DoorButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Size { Large, Small };

    DoorButton(QString icon, const QString &title, QString detail, QWidget *parent = nullptr, Size size = Size::Large);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect textArea() const;

    QString m_icon;
    QString m_detail;
    Size m_size;
};

} // namespace ui
