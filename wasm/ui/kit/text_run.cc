// Measuring, breaking and drawing text (draw.h).
//
// A line is a row of words. A word is drawn glyph by glyph from ImGui's baked font, or, when its
// script needs shaping, as one run. Words running against the paragraph are drawn in reversed
// order.

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/draw.h"
#include "wasm/ui/kit/script.h"

namespace earshot::kit {
namespace {

struct Word {
  std::string_view text;
  float width = 0;
  bool shaped = false;
  bool right_to_left = false;
};

ImFontBaked& Baked(TypeStyle style) {
  State& state = Now();
  ImFont* font = style.weight >= 600 ? state.semibold : state.regular;
  return *font->GetFontBaked(style.size, state.view.scale);
}

float GlyphsWidth(TypeStyle style, std::string_view word) {
  ImFontBaked& baked = Baked(style);
  float width = 0;
  for (size_t at = 0; at < word.size();) {
    width += baked.GetCharAdvance(static_cast<ImWchar>(NextCodePoint(word, at)));
  }
  return width;
}

float WordWidth(TypeStyle style, std::string_view word, bool shaped) {
  if (!shaped) return GlyphsWidth(style, word);
  const float scale = Now().view.scale;
  return Now().runs.Get(word, style.size * scale, style.weight).advance / scale;
}

std::vector<Word> WordsOf(TypeStyle style, std::string_view line, bool paragraph_rtl) {
  std::vector<Word> words;
  for (size_t at = 0; at < line.size();) {
    const size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view text = line.substr(at, end - at);
    Word word;
    word.text = text;
    word.shaped = NeedsShaping(text);
    word.width = WordWidth(style, text, word.shaped);
    const Direction direction = DirectionOf(text);
    word.right_to_left = direction == Direction::kNeutral
                             ? (words.empty() ? paragraph_rtl : words.back().right_to_left)
                             : direction == Direction::kRightToLeft;
    words.push_back(word);
    at = end + 1;
  }
  return words;
}

// Puts words into the order in which they stand on the line, from the left.
void Reorder(std::vector<Word>& words, bool paragraph_rtl) {
  for (size_t first = 0; first < words.size();) {
    size_t last = first;
    while (last < words.size() && words[last].right_to_left == words[first].right_to_left) ++last;
    if (words[first].right_to_left != paragraph_rtl) {
      std::reverse(words.begin() + static_cast<std::ptrdiff_t>(first),
                   words.begin() + static_cast<std::ptrdiff_t>(last));
    }
    first = last;
  }
  if (paragraph_rtl) std::reverse(words.begin(), words.end());
}

float BaselineOf(TypeStyle style, float top) {
  const ImFontBaked& baked = Baked(style);
  const float height = baked.Ascent - baked.Descent;
  return Snap(top + (style.line - height) / 2 + baked.Ascent);
}

void DrawGlyphs(float x, float baseline, TypeStyle style, Colour colour, std::string_view word) {
  ImFontBaked& baked = Baked(style);
  for (size_t at = 0; at < word.size();) {
    baked.FindGlyph(
        static_cast<ImWchar>(NextCodePoint(word, at)));  // the texture may grow: first all
  }
  ImDrawList& canvas = Canvas();
  for (size_t at = 0; at < word.size();) {
    const ImFontGlyph* glyph = baked.FindGlyph(static_cast<ImWchar>(NextCodePoint(word, at)));
    if (glyph == nullptr) continue;
    if (glyph->Visible) {
      const ImVec2 from{Snap(x + glyph->X0), Snap(baseline + glyph->Y0)};
      const ImVec2 to{from.x + glyph->X1 - glyph->X0, from.y + glyph->Y1 - glyph->Y0};
      const Colour tint = glyph->Colored ? (colour | 0x00FFFFFFu) : colour;
      canvas.PrimReserve(6, 4);
      canvas.PrimRectUV(from, to, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, tint);
    }
    x += glyph->AdvanceX;
  }
}

void DrawRun(float x, float baseline, TypeStyle style, Colour colour, std::string_view word) {
  State& state = Now();
  const float scale = state.view.scale;
  const Run& run = state.runs.Get(word, style.size * scale, style.weight);
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFontAtlasRect rect;
  if (run.rect_id == -1 || !atlas->GetCustomRect(run.rect_id, &rect)) return;
  const ImVec2 from{Snap(x + run.bearing_x / scale), Snap(baseline - run.bearing_y / scale)};
  const ImVec2 to{from.x + run.width / scale, from.y + run.height / scale};
  Canvas().AddImage(atlas->TexRef, from, to, rect.uv0, rect.uv1,
                    run.colour ? (colour | 0x00FFFFFFu) : colour);
}

bool OutOfSight(float top, float height) {
  const ImRect clip{Canvas().GetClipRectMin(), Canvas().GetClipRectMax()};
  return top > clip.Max.y || top + height < clip.Min.y;
}

void DrawLine(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view line,
              bool paragraph_rtl) {
  if (line.empty() || OutOfSight(top_left.y, style.line)) return;
  std::vector<Word> words = WordsOf(style, line, paragraph_rtl);
  Reorder(words, paragraph_rtl);
  const float space = GlyphsWidth(style, " ");
  const float baseline = BaselineOf(style, top_left.y);
  float x = top_left.x;
  for (const Word& word : words) {
    if (word.shaped) {
      DrawRun(x, baseline, style, colour, word.text);
    } else {
      DrawGlyphs(x, baseline, style, colour, word.text);
    }
    x += word.width + space;
  }
}

// How many bytes of a word fit into `width`, at least one character; never in front of a mark.
size_t FittingBytes(TypeStyle style, std::string_view word, bool shaped, float width) {
  const float whole = WordWidth(style, word, shaped);
  size_t fitting = 0;
  float used = 0;
  for (size_t at = 0; at < word.size();) {
    const size_t from = at;
    const uint32_t code_point = NextCodePoint(word, at);
    // A shaped word is measured once and cut in proportion: measuring each prefix costs a run.
    used += shaped ? whole * static_cast<float>(at - from) / static_cast<float>(word.size())
                   : GlyphsWidth(style, word.substr(from, at - from));
    if (used > width && fitting > 0 && !IsMark(code_point)) return fitting;
    fitting = at;
  }
  return fitting;
}

class Wrapper {
 public:
  Wrapper(TypeStyle style, float width)
      : style_(style), width_(std::max(width, style.size)), space_(GlyphsWidth(style, " ")) {}

  void Paragraph(std::string_view paragraph) {
    right_to_left_ = DirectionOf(paragraph) == Direction::kRightToLeft;
    start_ = paragraph.data();
    end_ = start_;
    used_ = 0;
    const size_t before = lines_.size();
    for (size_t at = 0; at <= paragraph.size();) {
      const size_t end = std::min(paragraph.find(' ', at), paragraph.size());
      Add(paragraph.substr(at, end - at), at == 0);
      at = end + 1;
    }
    if (end_ != start_ || lines_.size() == before) Break(end_);
  }
  std::vector<TextLine> Take() { return std::move(lines_); }

 private:
  void Add(std::string_view word, bool first) {
    const bool shaped = NeedsShaping(word);
    float width = WordWidth(style_, word, shaped);
    const float gap = first || end_ == start_ ? 0 : space_;
    if (end_ != start_ && used_ + gap + width > width_) {
      Break(word.data());
    } else {
      used_ += gap;
    }
    while (width > width_) {
      const size_t bytes = FittingBytes(style_, word, shaped, width_);
      if (bytes == 0 || bytes >= word.size()) break;
      end_ = word.data() + bytes;
      used_ = WordWidth(style_, word.substr(0, bytes), shaped);
      word.remove_prefix(bytes);
      Break(word.data());
      width = WordWidth(style_, word, shaped);
    }
    used_ += width;
    end_ = word.data() + word.size();
  }

  void Break(const char* next) {
    lines_.push_back({{start_, static_cast<size_t>(end_ - start_)}, used_, right_to_left_});
    start_ = next;
    end_ = next;
    used_ = 0;
  }

  TypeStyle style_;
  float width_;
  float space_;
  bool right_to_left_ = false;
  const char* start_ = nullptr;
  const char* end_ = nullptr;
  float used_ = 0;
  std::vector<TextLine> lines_;
};

}  // namespace

bool IsRightToLeft(std::string_view text) { return DirectionOf(text) == Direction::kRightToLeft; }

float TextWidth(TypeStyle style, std::string_view text) {
  if (!NeedsShaping(text)) return GlyphsWidth(style, text);
  const std::vector<Word> words = WordsOf(style, text, false);
  float width = 0;
  for (const Word& word : words) width += word.width;
  return width + GlyphsWidth(style, " ") * static_cast<float>(words.empty() ? 0 : words.size() - 1);
}

void DrawText(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text) {
  DrawLine(top_left, style, colour, text, IsRightToLeft(text));
}

void DrawTextFitted(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                    float width) {
  if (TextWidth(style, text) <= width) return DrawText(top_left, style, colour, text);
  const bool shaped = NeedsShaping(text);
  const float room = width - GlyphsWidth(style, "\xE2\x80\xA6");
  std::string shortened(text.substr(0, FittingBytes(style, text, shaped, room)));
  while (!shortened.empty() && shortened.back() == ' ') shortened.pop_back();
  shortened += "\xE2\x80\xA6";
  DrawText(top_left, style, colour, shortened);
}

std::vector<TextLine> WrapText(TypeStyle style, std::string_view text, float width) {
  Wrapper wrapper(style, width);
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    wrapper.Paragraph(text.substr(at, end - at));
    at = end + 1;
  }
  return wrapper.Take();
}

float WrappedHeight(TypeStyle style, std::string_view text, float width) {
  return style.line * static_cast<float>(WrapText(style, text, width).size());
}

float DrawWrapped(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                  float width) {
  float y = top_left.y;
  for (const TextLine& line : WrapText(style, text, width)) {
    const float indent = line.right_to_left ? width - line.width : 0;
    DrawLine({top_left.x + indent, y}, style, colour, line.text, line.right_to_left);
    y += style.line;
  }
  return y - top_left.y;
}

float WrappedHeightAtMost(TypeStyle style, std::string_view text, float width, size_t most) {
  if (TextWidth(style, text) <= width) return style.line;
  return style.line * static_cast<float>(std::min(WrapText(style, text, width).size(), most));
}

float DrawWrappedAtMost(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                        float width, size_t most) {
  if (TextWidth(style, text) <= width) {
    DrawText(top_left, style, colour, text);
    return style.line;
  }
  const std::vector<TextLine> lines = WrapText(style, text, width);
  if (lines.size() <= most) return DrawWrapped(top_left, style, colour, text, width);
  const size_t rest = static_cast<size_t>(lines[most - 1].text.data() - text.data());
  const float height =
      most == 1 ? 0 : DrawWrapped(top_left, style, colour, text.substr(0, rest), width);
  DrawTextFitted({top_left.x, top_left.y + style.line * static_cast<float>(most - 1)}, style,
                 colour, text.substr(rest), width);
  return std::max(height, style.line * static_cast<float>(most));
}

}  // namespace earshot::kit
