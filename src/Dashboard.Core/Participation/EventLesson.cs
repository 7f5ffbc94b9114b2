using Dashboard.Core.Paths;
using Dashboard.Core.Units;

namespace Dashboard.Core.Participation;

/// <summary>What was learnt from an event, with what became of it. It holds no number and no person but the one who has agreed: every account reads it, of whatever unit.</summary>
/// <param name="Id">The event's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unit">The unit that held it.</param>
/// <param name="Path">The service path it was about, or <c>null</c>.</param>
/// <param name="Method">The method, in the county's own word.</param>
/// <param name="Floor">The floor of the house it belongs to.</param>
/// <param name="Date">The day it was held.</param>
/// <param name="Lesson">What was learnt.</param>
/// <param name="Decision">What was decided, or <c>null</c>.</param>
/// <param name="Undecided">Why nothing was decided, or <c>null</c>.</param>
/// <param name="ToldOn">The day on which people heard what followed, or <c>null</c>.</param>
/// <param name="Contact">Whom one may ask, as the owner has agreed; <c>null</c> when nobody.</param>
public sealed record EventLesson(
    long Id,
    string Title,
    Unit Unit,
    ServicePath? Path,
    string Method,
    Floor Floor,
    DateOnly Date,
    string Lesson,
    string? Decision,
    string? Undecided,
    DateOnly? ToldOn,
    string? Contact);
