namespace Dashboard.Doors.Alerts;

/// <summary>Names the texts of alerts.</summary>
public sealed class AlertTexts;
