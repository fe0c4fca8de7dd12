namespace Chancery.Analysing.Morphology;

/// <summary>One form of a name or noun.</summary>
/// <param name="Form">The form, folded.</param>
/// <param name="Case">The cases it can stand in; none where the language has none.</param>
/// <param name="Number">Singular, plural, both or neither.</param>
internal sealed record WordForm(string Form, Case Case, Mark Number);
