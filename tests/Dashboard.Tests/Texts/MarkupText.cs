using System.Text.RegularExpressions;

namespace Dashboard.Tests.Texts;

/// <summary>What stands in the markup of a Razor file as it is: text nodes and spoken attributes, without what <c>@</c> fills in.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Words">The text.</param>
internal sealed partial record MarkupText(int Line, string Words)
{
    /// <summary>The texts of a Razor file in which a letter stands; code samples, scripts and styles are left out.</summary>
    public static IReadOnlyList<MarkupText> Of(string razor) => new Reader(razor).Read();

    private sealed partial class Reader(string razor)
    {
        private static readonly HashSet<string> Spoken = ["aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder", "label"];
        private static readonly HashSet<string> Unread = ["code", "script", "style"];
        private static readonly HashSet<string> Void = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
        private readonly List<MarkupText> found = [];
        private int at;

        public List<MarkupText> Read()
        {
            while (at < razor.Length)
            {
                Markup();
            }

            return found;
        }

        /// <summary>One piece of markup: a tag, something after <c>@</c>, or text up to the next of them. The depth is what a tag adds to it.</summary>
        private int Markup()
        {
            if (razor[at] == '@')
            {
                Transition();
                return 0;
            }

            if (razor[at] == '<')
            {
                return Tag();
            }

            var start = at;
            while (at < razor.Length && razor[at] is not ('<' or '@'))
            {
                at++;
            }

            Add(start, razor[start..at]);
            return 0;
        }

        private void Transition()
        {
            var rest = razor.AsSpan(at + 1);
            if (rest.StartsWith("*"))
            {
                at = CSharpText.End(razor, "*@", at);
            }
            else if (rest.StartsWith("@"))
            {
                at += 2;
            }
            else if (rest.StartsWith("("))
            {
                Code(at + 1);
            }
            else if (Directive().Match(razor, at) is { Success: true } directive)
            {
                at += directive.Length;
            }
            else if (Block().Match(razor, at) is { Success: true } block)
            {
                at += block.Length;
                Statements();
            }
            else
            {
                Expression();
            }
        }

        /// <summary><c>@a.B(c)[d]</c>: ends where markup goes on.</summary>
        private void Expression()
        {
            at++;
            while (at < razor.Length)
            {
                if (char.IsLetterOrDigit(razor[at]) || razor[at] == '_')
                {
                    at++;
                }
                else if (razor[at] is '(' or '[')
                {
                    Code(at);
                }
                else if (Member().Match(razor, at) is { Success: true } member)
                {
                    at += member.Length;
                }
                else
                {
                    return;
                }
            }
        }

        private void Code(int open) => at = CSharpText.AfterBrackets(razor, open);

        /// <summary>Statements and the elements among them, up to the brace that closes the block, and what goes on after it.</summary>
        private void Statements()
        {
            var beginsStatement = false;
            for (var depth = 0; at < razor.Length;)
            {
                if (char.IsWhiteSpace(razor[at]))
                {
                    at++;
                }
                else if (razor[at] == '<' && beginsStatement && at + 1 < razor.Length && (char.IsLetter(razor[at + 1]) || razor[at + 1] == '!'))
                {
                    Element();
                }
                else if (razor[at] == '@' && beginsStatement)
                {
                    Transition();
                }
                else if (TemplateStart().Match(razor, at) is { Success: true })
                {
                    at++;
                    Element();
                }
                else
                {
                    (depth, beginsStatement) = (depth + Nesting(razor[at]), razor[at] is '{' or '}' or ';' or ':');
                    at = razor[at] is '(' or '[' ? CSharpText.AfterBrackets(razor, at) : CSharpText.After(razor, at);
                    if (depth == 0 && razor[at - 1] == '}' && Following().Match(razor, at) is not { Success: true })
                    {
                        return;
                    }
                }
            }
        }

        private static int Nesting(char brace) => brace switch { '{' => 1, '}' => -1, _ => 0 };

        private void Element()
        {
            var depth = 0;
            do
            {
                depth += Markup();
            }
            while (depth > 0 && at < razor.Length);
        }

        private int Tag()
        {
            if (razor.AsSpan(at).StartsWith("<!--"))
            {
                at = CSharpText.End(razor, "-->", at);
                return 0;
            }

            var name = Name().Match(razor, at);
            if (!name.Success)
            {
                Add(at, "<");
                at++;
                return 0;
            }

            at += name.Length;
            Attributes();
            var isEmpty = razor[at - 1] == '/';
            at++;
            var tag = name.Groups["tag"].Value;
            if (Unread.Contains(tag) && !isEmpty && name.Groups["end"].Length == 0)
            {
                at = CSharpText.End(razor, $"</{tag}>", at);
                return 0;
            }

            return name.Groups["end"].Length > 0 ? -1 : isEmpty || Void.Contains(tag) || tag[0] == '!' ? 0 : 1;
        }

        /// <summary>Up to the end of a tag.</summary>
        private void Attributes()
        {
            while (at < razor.Length && razor[at] != '>')
            {
                if (Attribute().Match(razor, at) is { Success: true } attribute)
                {
                    at += attribute.Length;
                    Value(Spoken.Contains(attribute.Groups["name"].Value.ToLowerInvariant()));
                }
                else if (razor[at] == '@')
                {
                    Transition();
                }
                else
                {
                    at++;
                }
            }
        }

        private void Value(bool isSpoken)
        {
            for (var start = at; at < razor.Length && razor[at] != '"'; start = at)
            {
                if (razor[at] == '@')
                {
                    Transition();
                    continue;
                }

                while (at < razor.Length && razor[at] is not ('"' or '@'))
                {
                    at++;
                }

                if (isSpoken)
                {
                    Add(start, razor[start..at]);
                }
            }

            at++;
        }

        private void Add(int start, string text)
        {
            var words = Entity().Replace(text, " ").Trim();
            if (words.Any(char.IsLetter))
            {
                var first = start + text.Length - text.TrimStart().Length;
                found.Add(new(razor.AsSpan(0, first).Count('\n') + 1, words));
            }
        }

        [GeneratedRegex(@"\G@(using(?!\s*\()|inject|page|attribute|inherits|implements|layout|namespace|rendermode|typeparam|preservewhitespace)\b[^\n]*")]
        private static partial Regex Directive();

        [GeneratedRegex(@"\G@((code|functions|if|foreach|for|while|switch|using|lock|do|try)\b(?=[\s({])|(?=\{))")]
        private static partial Regex Block();

        [GeneratedRegex(@"\G(\?|!)?\.(?=[\p{L}_])")]
        private static partial Regex Member();

        [GeneratedRegex(@"\G\s*(else|catch|finally)\b")]
        private static partial Regex Following();

        [GeneratedRegex(@"\G@<[\p{L}]")]
        private static partial Regex TemplateStart();

        [GeneratedRegex(@"\G<(?<end>/?)(?<tag>!?[\p{L}][\w.:-]*)")]
        private static partial Regex Name();

        [GeneratedRegex(@"\G(?<=\s)@?(?<name>[\w.:-]+)=""")]
        private static partial Regex Attribute();

        [GeneratedRegex("&#?[a-zA-Z0-9]+;")]
        private static partial Regex Entity();
    }
}
