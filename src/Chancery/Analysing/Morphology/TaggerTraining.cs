using Chancery.Reading;

namespace Chancery.Analysing.Morphology;

/// <summary>Trains the tagger of a language whose words are listed (<c>words.txt</c>) from a treebank in CoNLL-U.</summary>
public static class TaggerTraining
{
    private const int Rounds = 8;

    /// <summary>Trains on the sentences marked <c># split = train</c>, writes the weights
    /// and gives the accuracy over words of the test split.</summary>
    /// <param name="treebank">The lines of the treebank.</param>
    /// <param name="languageFolder">The folder of the language, where its <c>words.txt</c> is and <c>tagger.bin</c> goes.</param>
    /// <param name="origin">The treebank's name and licence, kept in the file's first line.</param>
    public static double Train(IEnumerable<string> treebank, string languageFolder, string origin)
    {
        var lexicon = new LexiconMorphology(WordFile.Load(Path.Combine(languageFolder, "words.txt")), null);
        var sentences = Sentences(treebank).ToLookup(s => s.Split);
        var path = Path.Combine(languageFolder, "tagger.bin");
        Tagger.Write(path, origin, Quantised(Averaged([.. sentences["train"].Concat(sentences["dev"])], lexicon)));
        return Accuracy(Tagger.Load(path), [.. sentences["test"]], lexicon);
    }

    private static double Accuracy(Tagger tagger, List<Tagged> sentences, LexiconMorphology lexicon)
    {
        var (right, all) = (0, 0);
        foreach (var sentence in sentences)
        {
            var tags = tagger.Tag(sentence.Tokens, i => lexicon.LookOf(sentence.Tokens[i].Folded));
            for (var i = 0; i < tags.Length; i++)
                if (sentence.Tags[i] > 0) { all++; if (tags[i] == sentence.Tags[i]) right++; }
        }
        return right / (double)Math.Max(1, all);
    }

    private static double[] Averaged(List<Tagged> sentences, LexiconMorphology lexicon)
    {
        var size = Tagger.Tags.Length;
        var (weights, sums, step) = (new float[TaggerFeatures.Rows * size], new double[TaggerFeatures.Rows * size], 1);
        var random = new Random(1);
        var prepared = sentences.Select(s => (s.Tags, Looks: TaggerFeatures.LooksOf(s.Tokens, i => lexicon.LookOf(s.Tokens[i].Folded)))).ToArray();
        var rows = new int[TaggerFeatures.Count];
        var scores = new float[size];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(prepared);
            foreach (var (gold, looks) in prepared)
            {
                var (before, beforeThat) = (0, 0);
                for (var i = 0; i < gold.Length; i++, step++)
                {
                    var chosen = 0;
                    if (gold[i] > 0)
                    {
                        TaggerFeatures.Fill(rows, looks, i, before, beforeThat);
                        chosen = Best(weights, rows, scores);
                        if (chosen != gold[i]) Update(weights, sums, rows, gold[i], chosen, step, size);
                    }
                    (before, beforeThat) = (chosen, before);
                }
            }
        }
        return [.. weights.Select((w, i) => w - (sums[i] / step))];
    }

    private static int Best(float[] weights, int[] rows, float[] scores)
    {
        Array.Clear(scores);
        foreach (var row in rows)
            for (var t = 0; t < scores.Length; t++) scores[t] += weights[(row * scores.Length) + t];
        var best = 1;
        for (var t = 2; t < scores.Length; t++)
            if (scores[t] > scores[best]) best = t;
        return best;
    }

    // The average of all steps is the last weight less the sum of its changes, each weighed with the step it came at.
    private static void Update(float[] weights, double[] sums, int[] rows, int gold, int chosen, int step, int size)
    {
        foreach (var row in rows)
        {
            weights[(row * size) + gold]++;
            sums[(row * size) + gold] += step;
            weights[(row * size) + chosen]--;
            sums[(row * size) + chosen] -= step;
        }
    }

    private static sbyte[] Quantised(double[] weights)
    {
        var scale = 120 / weights.Select(Math.Abs).Order().ElementAt((int)(weights.Length * 0.9999));
        return [.. weights.Select(w => (sbyte)Math.Clamp(Math.Round(w * scale), -127, 127))];
    }

    private sealed record Tagged(string Split, List<Token> Tokens, byte[] Tags);

    private static IEnumerable<Tagged> Sentences(IEnumerable<string> lines)
    {
        var (split, text, words) = ("train", "", new List<(string Form, string Class, string Features)>());
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith("# split =", StringComparison.Ordinal)) split = line[9..].Trim();
            else if (line.StartsWith("# text =", StringComparison.Ordinal)) text = line[8..].Trim();
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is var c && !c[0].AsSpan().ContainsAny('-', '.'))
                words.Add((c[1], c[3], c.Length > 5 ? c[5] : ""));
            else if (line.Length == 0 && words.Count > 0)
            {
                yield return Align(split, text, words);
                words = [];
            }
        }
    }

    // The treebank parts "don't" and "it's" otherwise: a token of ours takes the tag of the word its first letter lies in.
    private static Tagged Align(string split, string text, List<(string Form, string Class, string Features)> words)
    {
        var tagAt = new byte[text.Length];
        var at = 0;
        foreach (var (form, wordClass, features) in words)
        {
            var start = text.IndexOf(form, at, StringComparison.Ordinal);
            if (start < 0) continue;
            at = start + form.Length;
            tagAt.AsSpan(start, form.Length).Fill(IndexOf(wordClass, features, form));
        }
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return new(split, tokens, [.. tokens.Select(t => t.Kind == TokenKind.Punctuation ? (byte)0 : tagAt[t.Start])]);
    }

    private static byte IndexOf(string wordClass, string features, string form)
    {
        bool Has(string feature) => features.Contains(feature, StringComparison.Ordinal);
        var (wanted, tense, marks) = wordClass switch
        {
            "NOUN" => (WordClass.Noun, Tense.None, Has("Number=Plur") ? Mark.Plural : Mark.None),
            "PROPN" => (WordClass.Name, Tense.None, Mark.None),
            "ADJ" => (WordClass.Adjective, Tense.None, Mark.None),
            "VERB" when Has("VerbForm=Inf") => (WordClass.Infinitive, Tense.None, Mark.None),
            "VERB" when Has("VerbForm=Ger") || (Has("VerbForm=Part") && Has("Tense=Pres"))
                => (WordClass.Participle, Tense.None, Mark.Progressive),
            "VERB" when Has("VerbForm=Part") => (WordClass.Participle, Tense.Past, Mark.Passive),
            "VERB" => (WordClass.Verb, Has("Tense=Past") ? Tense.Past : Tense.Present, Mark.None),
            "AUX" when Has("VerbForm=Fin") && (Has("Tense=Past") || Has("Tense=Pres")) && !IsModal(form)
                => (WordClass.Auxiliary, Has("Tense=Past") ? Tense.Past : Tense.Present, Mark.None),
            "AUX" => (IsModal(form) ? WordClass.Modal : WordClass.Auxiliary, Tense.None, Mark.None),
            "ADV" => (WordClass.Adverb, Tense.None, Mark.None),
            "ADP" => (WordClass.Adposition, Tense.None, Mark.None),
            "DET" => (WordClass.Determiner, Tense.None, Mark.None),
            "PRON" when Has("PronType=Rel") => (WordClass.Relative, Tense.None, Mark.None),
            "PRON" => (WordClass.Pronoun, Tense.None, Mark.None),
            "NUM" => (WordClass.Numeral, Tense.None, Mark.None),
            "CCONJ" => (WordClass.Conjunction, Tense.None, Mark.None),
            "SCONJ" => (WordClass.Complementizer, Tense.None, Mark.None),
            "PART" when Has("Polarity=Neg") => (WordClass.Negation, Tense.None, Mark.None),
            "PART" => (WordClass.Particle, Tense.None, Mark.None),
            _ => (WordClass.Unknown, Tense.None, Mark.None),
        };
        for (var i = 1; i < Tagger.Tags.Length; i++)
            if (Tagger.Tags[i].Class == wanted && Tagger.Tags[i].Tense == tense && Tagger.Tags[i].Marks == marks) return (byte)i;
        return 0;
    }

    private static bool IsModal(string form) => Fold.Word(form)
        is "can" or "could" or "may" or "might" or "must" or "shall" or "should" or "will" or "would" or "'ll" or "'d" or "ca" or "wo";
}
