// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ui {

// A rounded button that stands for one condition: clicked() to change it, removed() by its cross or the Delete key.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Removable,
        Lasting, // without a cross, where nothing may be changed
        Adding, // dashed, without a cross: offers to make another one
    };

    explicit Chip(const QString &text, QWidget *parent = nullptr, Kind kind = Kind::Removable);

    void setKind(Kind kind);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void paintCross(QPainter &painter) const;
    void setOnCross(bool on);

    Kind m_kind;
    bool m_onCross = false; // the pointer is
    bool m_pressedOnCross = false;
};

} // namespace ui
