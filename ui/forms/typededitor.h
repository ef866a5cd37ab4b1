// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <optional>

class QToolButton;

namespace ui {

class AnswerLine;

// What was read out of a line, and words that say how.
struct Reading {
    records::Value value;
    QString note = {};
    std::vector<Companion> companions = {};
};

// An answer that people type in many ways: a date, a moment, a number, a duration. While they type, the note says how it is
// understood; when they leave, it counts and is written out in one way.
class TypedEditor : public FieldEditor
{
    Q_OBJECT

public:
    TypedEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override { return m_value; }
    void setValue(const records::Value &value) override;
    void commit() override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QString draftText() const override;
    void setDraftText(const QString &text) override;

protected:
    [[nodiscard]] virtual std::optional<Reading> read(const QString &text) const = 0;
    [[nodiscard]] virtual QString write(const records::Value &value) const = 0; // of a value; can be read again
    [[nodiscard]] virtual QString hint() const = 0; // what can be typed; shown with what is not understood

    void changeEvent(QEvent *event) override; // of the formats: what is not being typed is written anew
    void addButton(QToolButton *button); // at the end of the line
    void take(const records::Value &value, std::vector<Companion> companions = {}); // as if it had been typed and left
    [[nodiscard]] AnswerLine &line() { return *m_line; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTyped();
    void showValue();

    QToolButton *m_button = nullptr; // for another way to answer; null: there is none
    AnswerLine *m_line;
    records::Value m_value;
    bool m_typed = false; // since the value was shown
};

[[nodiscard]] FieldEditor *makeDateEditor(const records::Field &field, Site site, QWidget *parent);
[[nodiscard]] FieldEditor *makeInstantEditor(const records::Field &field, Site site, QWidget *parent);
[[nodiscard]] FieldEditor *makeNumberEditor(const records::Field &field, Site site, QWidget *parent);
[[nodiscard]] FieldEditor *makeDurationEditor(const records::Field &field, Site site, QWidget *parent);

} // namespace ui
