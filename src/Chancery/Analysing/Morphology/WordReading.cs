namespace Chancery.Analysing.Morphology;

/// <summary>What part a word plays.</summary>
internal enum WordClass : byte
{
    Unknown, Noun, Name, Adjective, Verb, Infinitive, Participle, Gerund, Auxiliary, Modal, Adverb, Adposition,
    Conjunction, Complementizer, Relative, Pronoun, Determiner, Numeral, Particle, Negation,
}

/// <summary>The cases a form can stand in; a set, for forms are often ambiguous. Direct and oblique are those of Hindi.</summary>
[Flags]
internal enum Case : byte
{
    None = 0, Nominative = 1, Genitive = 2, Dative = 4, Accusative = 8, Instrumental = 16, Locative = 32, Direct = 64, Oblique = 128,
}

/// <summary>Grammatical tense.</summary>
internal enum Tense : byte
{
    None, Past, Present, Future,
}

/// <summary>Further grammatical marks.</summary>
[Flags]
internal enum Mark : uint
{
    None = 0, Plural = 1, Singular = 2, Masculine = 4, Feminine = 8, Neuter = 16, Animate = 32, Passive = 64, Short = 128,
    Perfective = 256, Imperfective = 512, GivenName = 1024, Surname = 2048, Patronymic = 4096, Place = 8192, Progressive = 16384,
    /// <summary>The dictionary knows the word, and not as a name.</summary>
    Listed = 32768,
    /// <summary>Read from its ending only.</summary>
    Guessed = 65536,
}

/// <summary>One way to read a word form.</summary>
/// <param name="Lemma">Dictionary form, folded.</param>
/// <param name="Class">Word class.</param>
/// <param name="Case">Possible cases.</param>
/// <param name="Tense">Tense.</param>
/// <param name="Marks">Further marks.</param>
/// <param name="Score">How likely, 0 to 1, among the readings of the form.</param>
internal readonly record struct WordReading(string Lemma, WordClass Class, Case Case = Case.None, Tense Tense = Tense.None, Mark Marks = Mark.None, float Score = 1);
