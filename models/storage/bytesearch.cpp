// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bytesearch.h"

#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace storage {

#ifdef __SSE2__
namespace {

constexpr std::size_t kLanes = 16;

__m128i load(const char *at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
}

// Where both ends of the needle are in place: bit i stands for position i.
unsigned candidates(const char *at, std::size_t lastByte, __m128i first, __m128i last)
{
    const __m128i hits = _mm_and_si128(_mm_cmpeq_epi8(load(at), first), _mm_cmpeq_epi8(load(at + lastByte), last));
    return static_cast<unsigned>(_mm_movemask_epi8(hits));
}

} // namespace
#endif

std::size_t findBytes(std::string_view text, std::string_view needle, std::size_t from)
{
    if (needle.size() < 2 || text.size() < needle.size())
        return text.find(needle, from);
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i last = _mm_set1_epi8(needle.back());
    const std::size_t lastByte = needle.size() - 1;
    for (; from + lastByte + kLanes <= text.size(); from += kLanes) {
        for (unsigned mask = candidates(text.data() + from, lastByte, first, last); mask != 0; mask &= mask - 1) {
            const std::size_t at = from + static_cast<std::size_t>(__builtin_ctz(mask));
            if (std::memcmp(text.data() + at + 1, needle.data() + 1, needle.size() - 2) == 0)
                return at;
        }
    }
#endif
    return text.find(needle, from);
}

} // namespace storage
