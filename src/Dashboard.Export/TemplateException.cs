namespace Dashboard.Export;

/// <summary>Why a file cannot be the template of a deck.</summary>
public enum TemplateFault
{
    /// <summary>It is no presentation (.pptx or .potx), or a damaged one.</summary>
    NoPresentation,

    /// <summary>It holds macros.</summary>
    Macros,

    /// <summary>No layout has a title with room for content beneath it.</summary>
    NoLayout,
}

/// <summary>A file cannot be the template of a deck.</summary>
public sealed class TemplateException : Exception
{
    /// <param name="fault">Why.</param>
    /// <param name="inner">What was met, or <c>null</c>.</param>
    public TemplateException(TemplateFault fault, Exception? inner = null)
        : base(Message(fault), inner) => Fault = fault;

    /// <summary>Why.</summary>
    public TemplateFault Fault { get; }

    private static new string Message(TemplateFault fault) => fault switch
    {
        TemplateFault.Macros => "The template holds macros: save it as .pptx or .potx.",
        TemplateFault.NoLayout => "The template has no layout with a title at the top and room beneath it: give it the layout \"Title Only\".",
        _ => "The template is no presentation that can be read: save it as .pptx or .potx, without a password.",
    };
}
