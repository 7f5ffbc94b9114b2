using Microsoft.AspNetCore.Components;

namespace Dashboard.Components.Bodies;

/// <summary>What a page's body is drawn from: asked for, and not drawn yet.</summary>
/// <param name="Content">The body.</param>
/// <param name="Comments">The comments that stand in it; <c>null</c> where its reader may read none.</param>
public sealed record BodyDrawing(RenderFragment Content, ShownComments? Comments = null);

/// <summary>A page's body as it was drawn.</summary>
/// <param name="Html">Its markup.</param>
/// <param name="Comments">The comments that stand in it; <c>null</c> where its reader may read none.</param>
public sealed record PageBody(string Html, ShownComments? Comments);

/// <summary>What the audit must know of the comments on a page.</summary>
/// <param name="Count">How many are shown.</param>
/// <param name="Page">Which page of them, from 1.</param>
public sealed record ShownComments(int Count, int Page = 1);
