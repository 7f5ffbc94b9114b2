namespace Dashboard.Features.Guide;

/// <summary>The published sources of the methods.</summary>
internal static class GuideReferences
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Wilson EB. Probable inference, the law of succession, and statistical inference. JASA 1927;22:209–212.",
        "Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857–872.",
        "Newcombe RG. Interval estimation for the difference between independent proportions. Stat Med 1998;17:873–890.",
        "Rocks B. Interval estimation for the Net Promoter Score. The American Statistician 2016;70:365–372.",
        "Student. The probable error of a mean. Biometrika 1908;6:1–25.",
        "Welch BL. The generalization of Student’s problem when several different population variances are involved. Biometrika 1947;34:28–35.",
        "Conover WJ. Practical Nonparametric Statistics, 3rd ed. Wiley 1999.",
        "McCullagh P, Nelder JA. Generalized Linear Models, 2nd ed. Chapman & Hall 1989.",
        "Zou GY, Donner A. Construction of confidence limits about effect measures. Stat Med 2008;27:1693–1702.",
        "Wheeler DJ. Understanding Variation: The Key to Managing Chaos. SPC Press 1993.",
        "NHS England. Making Data Count. 2018, 2023.",
        "Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24:1185–1202.",
        "Spiegelhalter DJ. Handling over-dispersion of performance indicators. BMJ Qual Saf 2005;14:347–351.",
        "Kitagawa EM. Components of a difference between two rates. JASA 1955;50:1168–1194.",
        "Fréchet M. Sur les tableaux de corrélation dont les marges sont données. Ann Univ Lyon 1951;14:53–77.",
    ];
}
