// See case_words.h.

#include "wasm/ui/panels/case_words.h"

#include "core/base/calendar.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

Due StandingOfClock(const shell::Facts& facts, const app::CaseLine& line) {
  const model::RequestClock& clock = *line.clock;
  if (line.stopped() && clock.stopped_since) {
    return {kit::Tone::kInfo,
            Fill(Text::kWaitingSince, {base::FormatDateShort(*clock.stopped_since)})};
  }
  if (!clock.working_days_left) return DateDue(facts, line.due_on);
  return WorkingDaysDue(facts, *clock.working_days_left, line.due_on);
}

}  // namespace

Due WorkingDaysDue(const shell::Facts& facts, int left, std::string_view due_on) {
  const auto in_words = [](int days) {
    return Count(days, Text::kOneWorkingDay, Text::kWorkingDays);
  };
  if (due_on < facts.today) {  // on the weekend after it no working day has gone by
    return {kit::Tone::kError,
            left == 0 ? std::string(T(Text::kOverdue)) : Fill(Text::kOverdueBy, {in_words(-left)})};
  }
  if (left == 0) return {kit::Tone::kWarning, std::string(T(Text::kDueToday))};
  return {left <= 3 ? kit::Tone::kWarning : kit::Tone::kInfo,
          Fill(Text::kDueIn, {in_words(left), DateInWords(due_on)})};
}

Due StandingOfCase(const shell::Facts& facts, const app::CaseLine& line) {
  if (!line.open()) {
    const Text words = line.late ? Text::kRepliedLate : Text::kRepliedOn;
    return {line.late ? kit::Tone::kWarning : kit::Tone::kSuccess,
            Fill(words, {DateInWords(line.replied_on)})};
  }
  if (line.clock) return StandingOfClock(facts, line);
  if (line.due_on.empty()) return {kit::Tone::kInfo, std::string(T(Text::kOpen))};
  return DateDue(facts, line.due_on);
}

std::string HowItWasWorkedOut(const app::CaseLine& line) {
  if (!line.clock || !line.clock->count) return "";
  const base::WorkingDayCount& count = *line.clock->count;
  const std::string days = Count(count.days, Text::kOneWorkingDay, Text::kWorkingDays);
  std::string words =
      Fill(line.clock->restarted ? Text::kCountedFromClarification : Text::kCountedFromReceipt,
           {days, base::FormatDateLong(count.from), base::FormatDateLong(count.due)});
  std::string skipped = Count(count.weekend_days, Text::kOneWeekendDay, Text::kWeekendDays);
  for (const base::Holiday& holiday : count.skipped) {
    skipped += "; " + Fill(Text::kHolidayOn, {holiday.name, base::FormatDateShort(holiday.date)});
  }
  words += " " + Fill(Text::kNotCounted, {skipped});
  if (line.clock->extended) words += " " + std::string(T(Text::kExtendedNote));
  if (count.provisional) {
    words += " " + Fill(Text::kProvisionalNote,
                        {std::to_string(base::BankHolidaysPublishedUntil().year)});
  }
  return words;
}

}  // namespace earshot::panels
