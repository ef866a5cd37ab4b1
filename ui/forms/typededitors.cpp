// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/typededitor.h"

#include "models/itemmodels/formats.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/dateinput.h"
#include "models/records/durationinput.h"
#include "models/records/numberinput.h"
#include "ui/forms/answerline.h"
#include "ui/forms/datepopup.h"
#include "ui/forms/formkeys.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A day can be chosen from a calendar too: by its button, F4 or Alt+Down.
class CalendarEditor : public TypedEditor
{
    Q_DECLARE_TR_FUNCTIONS(ui::CalendarEditor)

public:
    CalendarEditor(const records::Field &field, Site site, QWidget *parent) : TypedEditor(field, std::move(site), parent)
    {
        auto *button = new QToolButton(this);
        button->setIcon(icon(u"calendar"_s));
        button->setObjectName(u"calendar"_s);
        button->setAccessibleName(tr("Choose a day"));
        button->setToolTip(asToolTip(tr("Choose a day (F4)")));
        setButtonKind(button, ButtonKind::Quiet);
        connect(button, &QToolButton::clicked, this, [this] { choose(); });
        addButton(button);
    }

protected:
    [[nodiscard]] virtual QDate dayOf(const Value &value) const = 0;
    [[nodiscard]] virtual Value onDay(const QDate &day) const = 0; // the answer, moved to that day
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (isKey(*key, FormKey::Choose) || (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier))) {
                choose();
                return true;
            }
        }
        return TypedEditor::eventFilter(watched, event);
    }

private:
    void choose()
    {
        if (line().isReadOnly())
            return;
        commit(); // the calendar begins with what is typed
        const QDate day = value().hasData() ? dayOf(value()) : site().context.session.today();
        auto *popup = new DatePopup(day, this);
        connect(popup, &DatePopup::chosen, this, [this](const QDate &date) { take(onDay(date)); });
        popup->showBelow(&line());
    }
};

class DateEditor final : public CalendarEditor
{
    Q_DECLARE_TR_FUNCTIONS(ui::DateEditor)

public:
    using CalendarEditor::CalendarEditor;

protected:
    [[nodiscard]] std::optional<Reading> read(const QString &text) const override
    {
        const auto date = records::dateFromInput(text, site().context.session.today(), itemmodels::dateOrder());
        return date ? std::optional(Reading {Value::of(*date)}) : std::nullopt;
    }
    [[nodiscard]] QString write(const Value &value) const override { return itemmodels::dayInput(value.as<QDate>()); }
    [[nodiscard]] QString hint() const override { return tr("That is not a day; write it as 2026-09-03, 3.9.26, 3 Sep or \"in 2 weeks\"."); }
    [[nodiscard]] QDate dayOf(const Value &value) const override { return value.as<QDate>(); }
    [[nodiscard]] Value onDay(const QDate &day) const override { return Value::of(day); }
};

class InstantEditor final : public CalendarEditor
{
    Q_DECLARE_TR_FUNCTIONS(ui::InstantEditor)

public:
    using CalendarEditor::CalendarEditor;

protected:
    [[nodiscard]] std::optional<Reading> read(const QString &text) const override
    {
        const auto instant = records::instantFromInput(text, site().context.session.clock().now(), zone(), itemmodels::dateOrder());
        return instant ? std::optional(Reading {Value::of(*instant)}) : std::nullopt;
    }
    [[nodiscard]] QString write(const Value &value) const override { return itemmodels::instantInput(value.as<records::Instant>()); }
    [[nodiscard]] QString hint() const override { return tr("That is not a moment; write a day and a time, as in \"3.9.26 14:30\", or \"now\"."); }
    [[nodiscard]] QDate dayOf(const Value &value) const override { return value.as<records::Instant>().localDate(); }
    [[nodiscard]] Value onDay(const QDate &day) const override // at the same time of day; without one at its beginning, as when a day is typed
    {
        const QTimeZone here(zone());
        const QTime time = value().hasData() ? value().as<records::Instant>().utc.toTimeZone(here).time() : QTime();
        const QDateTime local = time.isValid() ? QDateTime(day, time, here) : day.startOfDay(here);
        return Value::of(records::Instant {local.toUTC(), zone()});
    }

private:
    [[nodiscard]] QByteArray zone() const { return value().hasData() ? value().as<records::Instant>().zone : site().context.session.zone(); }
};

class NumberEditor final : public TypedEditor
{
    Q_DECLARE_TR_FUNCTIONS(ui::NumberEditor)

public:
    using TypedEditor::TypedEditor;

protected:
    [[nodiscard]] std::optional<Reading> read(const QString &text) const override
    {
        const auto number = records::numberFromInput(text, itemmodels::numberLocale());
        return number ? std::optional(Reading {Value::of(*number)}) : std::nullopt;
    }
    [[nodiscard]] QString write(const Value &value) const override { return records::toWords(value.as<double>(), itemmodels::numberLocale()); }
    [[nodiscard]] QString hint() const override { return tr("That is not a number; write it as 1500, 2.5 or 250k."); }
};

// Where there is a field for the event that a period runs from, it is filled by what is typed here.
class DurationEditor final : public TypedEditor
{
    Q_DECLARE_TR_FUNCTIONS(ui::DurationEditor)

public:
    using TypedEditor::TypedEditor;

protected:
    [[nodiscard]] std::optional<Reading> read(const QString &text) const override
    {
        const auto typed = records::durationFromInput(text);
        if (!typed)
            return std::nullopt;
        Reading reading {Value::of(typed->duration)};
        if (typed->event.isEmpty())
            return reading;
        const records::Field *event = eventBeside();
        const records::Term *term = event ? records::termFor(records::vocabulary(event->vocabulary), typed->event) : nullptr;
        const QString span = records::toWords(typed->duration);
        if (!term) {
            reading.note = tr("Understood: %1. From when it runs (\"%2\") is not among the known events; choose it yourself.")
                               .arg(span, typed->event.left(80));
            return reading;
        }
        reading.note = tr("Understood: %1; %2: %3.").arg(span, event->title(), term->label);
        reading.companions.emplace_back(event->name, Value::of(term->code));
        return reading;
    }
    [[nodiscard]] QString write(const Value &value) const override { return records::toWords(value.as<records::Duration>()); }
    [[nodiscard]] QString hint() const override
    {
        return tr("That is not a duration; write it as \"30 days\", \"6 months\", \"1 year 6 months\" or \"at once\".");
    }

private:
    [[nodiscard]] const records::Field *eventBeside() const
    {
        const auto isEvent = [](const records::Field &f) { return f.kind == records::FieldKind::Choice && QLatin1StringView(f.vocabulary) == "start_event"_L1; };
        const auto hit = std::find_if(site().fields.begin(), site().fields.end(), isEvent);
        return hit == site().fields.end() ? nullptr : &*hit;
    }
};

} // namespace

FieldEditor *makeDateEditor(const records::Field &field, Site site, QWidget *parent)
{
    return new DateEditor(field, std::move(site), parent);
}

FieldEditor *makeInstantEditor(const records::Field &field, Site site, QWidget *parent)
{
    return new InstantEditor(field, std::move(site), parent);
}

FieldEditor *makeNumberEditor(const records::Field &field, Site site, QWidget *parent)
{
    return new NumberEditor(field, std::move(site), parent);
}

FieldEditor *makeDurationEditor(const records::Field &field, Site site, QWidget *parent)
{
    return new DurationEditor(field, std::move(site), parent);
}

} // namespace ui
