// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace records {

// What is known about a field. Unknown is not none: a blank means that nobody has said yet.
enum class AnswerState {
    Unknown,
    None, // somebody answered "none"
    Value, // for a list: these, and no more
    SoFar, // lists only: these, and more exist or may
};

// The answer to a field that takes one value. Unknown unless set.
template<class T>
class Answer
{
public:
    using value_type = T;

    Answer() = default;
    Answer(T value) : m_state(AnswerState::Value), m_value(std::move(value)) { }
    [[nodiscard]] static Answer none()
    {
        Answer answer;
        answer.m_state = AnswerState::None;
        return answer;
    }

    [[nodiscard]] AnswerState state() const { return m_state; }
    [[nodiscard]] bool isUnknown() const { return m_state == AnswerState::Unknown; }
    [[nodiscard]] bool isNone() const { return m_state == AnswerState::None; }
    [[nodiscard]] bool hasValue() const { return m_state == AnswerState::Value; }
    [[nodiscard]] const T &value() const { return m_value; } // default-constructed unless hasValue()
    [[nodiscard]] bool is(const T &other) const { return hasValue() && m_value == other; }

    friend bool operator==(const Answer &, const Answer &) = default;

private:
    AnswerState m_state = AnswerState::Unknown;
    T m_value {};
};

// The answer to a field that takes several values in order. An empty list is never "so far" or "complete":
// it is unknown or none.
template<class T>
class Answers
{
public:
    using value_type = T;

    Answers() = default;
    [[nodiscard]] static Answers none() { return Answers(AnswerState::None, {}); }
    [[nodiscard]] static Answers soFar(std::vector<T> items)
    {
        const auto state = items.empty() ? AnswerState::Unknown : AnswerState::SoFar;
        return Answers(state, std::move(items));
    }
    [[nodiscard]] static Answers complete(std::vector<T> items)
    {
        const auto state = items.empty() ? AnswerState::None : AnswerState::Value;
        return Answers(state, std::move(items));
    }

    [[nodiscard]] AnswerState state() const { return m_state; }
    [[nodiscard]] bool isUnknown() const { return m_state == AnswerState::Unknown; }
    [[nodiscard]] bool isNone() const { return m_state == AnswerState::None; }
    [[nodiscard]] bool isComplete() const { return m_state == AnswerState::Value; }
    [[nodiscard]] const std::vector<T> &items() const { return m_items; }
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    [[nodiscard]] auto begin() const { return m_items.begin(); }
    [[nodiscard]] auto end() const { return m_items.end(); }

    friend bool operator==(const Answers &, const Answers &) = default;

private:
    Answers(AnswerState state, std::vector<T> items) : m_state(state), m_items(std::move(items)) { }

    AnswerState m_state = AnswerState::Unknown;
    std::vector<T> m_items;
};

} // namespace records
