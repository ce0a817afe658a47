// See claims.h.

#include "core/app/claims.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/sentence.h"

namespace earshot::app {
namespace {

using base::GetString;
using merge::Op;

constexpr std::string_view kPound = "\u00A3";
constexpr size_t kMostDigits = 9;

ClaimLine LineOf(const Row& row) {
  ClaimLine line;
  line.id = row.id;
  line.member = GetString(row.document, "member");
  line.spent_on = GetString(row.document, "spent_on");
  line.kind = GetString(row.document, "kind");
  line.pence = base::GetInteger(row.document, "pence");
  line.about = GetString(row.document, "about");
  line.state = GetString(row.document, "state");
  line.paid_on = GetString(row.document, "paid_on");
  line.refused_because = GetString(row.document, "refused_because");
  return line;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Digits alone or in threes behind commas: "1,234".
std::optional<int64_t> WholeIn(std::string_view text) {
  int64_t whole = 0;
  size_t digits = 0, since_comma = 0;
  bool commas = false;
  for (const char c : text) {
    if (c == ',') {
      if (commas ? since_comma != 3 : since_comma < 1 || since_comma > 3) return std::nullopt;
      commas = true;
      since_comma = 0;
      continue;
    }
    if (!IsDigit(c) || ++digits > kMostDigits) return std::nullopt;
    ++since_comma;
    whole = whole * 10 + (c - '0');
  }
  if (commas && since_comma != 3) return std::nullopt;
  return whole;
}

// "5" -> 50, "50" -> 50, "" -> 0.
std::optional<int64_t> PenceIn(std::string_view text) {
  if (text.size() > 2 || !std::all_of(text.begin(), text.end(), IsDigit)) return std::nullopt;
  int64_t pence = 0;
  for (size_t i = 0; i < 2; ++i) pence = pence * 10 + (i < text.size() ? text[i] - '0' : 0);
  return pence;
}

std::optional<int64_t> AmountIn(std::string text) {
  if (text.starts_with(kPound)) text.erase(0, kPound.size());
  text = base::TrimSpaces(text);
  size_t point = text.find('.');
  if (point == std::string::npos) {  // a comma is the point where at most two digits follow it
    point = text.rfind(',');
    if (point != std::string::npos && text.size() - point > 3) point = std::string::npos;
  }
  const std::string_view all = text;
  const std::string_view pounds = all.substr(0, point);
  const std::string_view rest =
      point == std::string::npos ? std::string_view() : all.substr(point + 1);
  if (pounds.empty() && rest.empty()) return std::nullopt;
  const auto whole = WholeIn(pounds);
  const auto pence = PenceIn(rest);
  if (!whole || !pence) return std::nullopt;
  return *whole * 100 + *pence;
}

}  // namespace

std::vector<ClaimLine> ReadClaims(const Workspace& panel, std::string_view member) {
  std::vector<ClaimLine> lines;
  const std::vector<Row> rows =
      member.empty() ? panel.List("claim") : panel.Children("claim", "member", member);
  for (const Row& row : rows) {
    if (!merge::IsDeleted(row.document)) lines.push_back(LineOf(row));
  }
  std::sort(lines.begin(), lines.end(), [](const ClaimLine& a, const ClaimLine& b) {
    return a.spent_on != b.spent_on ? a.spent_on > b.spent_on : a.id > b.id;
  });
  return lines;
}

ClaimTotals TotalsOf(const std::vector<ClaimLine>& lines) {
  ClaimTotals totals;
  for (const ClaimLine& line : lines) totals[line.state] += line.pence;
  return totals;
}

std::map<std::string, ClaimTotals> TotalsByMember(const std::vector<ClaimLine>& lines) {
  std::map<std::string, ClaimTotals> totals;
  for (const ClaimLine& line : lines) totals[line.member][line.state] += line.pence;
  return totals;
}

std::vector<std::string> NextStates(std::string_view state) {
  if (state == "claimed") return {"approved", "refused"};
  if (state == "approved") return {"paid", "refused"};
  return {};
}

tl::expected<Transaction, model::Issue> StepOf(const ClaimLine& claim, const ClaimStep& step) {
  using Fault = tl::unexpected<model::Issue>;
  const std::vector<std::string> next = NextStates(claim.state);
  if (std::find(next.begin(), next.end(), step.to) == next.end()) {
    return Fault({"state", next.empty()               ? "This claim is settled already."
                           : claim.state == "claimed" ? "Approve the claim before it is paid."
                                                      : "This claim is approved already."});
  }
  if (step.to == "paid" && step.paid_on.empty()) {
    return Fault({"paid_on", "Enter the day on which it was paid."});
  }
  if (step.to == "refused" && base::TrimSpaces(step.because).empty()) {
    return Fault({"refused_because", "Say why it was refused."});
  }
  Transaction transaction;
  RecordEdit edit{claim.id, "", {{"state", Op::kSet, step.to}}};
  if (step.to == "approved") transaction.what = "Approve claim";
  if (step.to == "paid") {
    transaction.what = "Pay claim";
    edit.changes.push_back({"paid_on", Op::kSet, step.paid_on});
  }
  if (step.to == "refused") {
    transaction.what = "Refuse claim";
    edit.changes.push_back({"refused_because", Op::kSet, base::TrimSpaces(step.because)});
  }
  transaction.edits.push_back(std::move(edit));
  return transaction;
}

std::string Pounds(int64_t pence) {
  const std::string rest = std::to_string(pence % 100);
  return std::string(kPound) + model::WithCommas(pence / 100) + (rest.size() < 2 ? ".0" : ".") +
         rest;
}

base::Expected<int64_t> ReadPounds(std::string_view text) {
  constexpr int64_t kMost = 10000000;  // as the field "pence" of a claim
  const auto pence = AmountIn(base::TrimSpaces(text));
  if (!pence || *pence == 0) {
    return base::Fail(base::ErrorKind::kInvalid, "Enter an amount of money, like 4.50.");
  }
  if (*pence > kMost) {
    return base::Fail(base::ErrorKind::kInvalid, "Enter an amount of £100,000 or less.");
  }
  return *pence;
}

}  // namespace earshot::app
