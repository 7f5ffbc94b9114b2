namespace Dashboard.Core.Charts;

/// <summary>The classes of <c>css/chart.css</c> with the light theme's colours written out.</summary>
internal static class SvgFileStyle
{
    public const string Css =
        """
        text{font:13px "Source Sans 3","Source Sans Pro","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#5d6873;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
        .title{font-size:20px;font-weight:600;fill:#16212c}.subtitle{font-size:14px}.notes{font-size:12px}.paper{fill:#fff}
        .strong{fill:#16212c;font-weight:600}.tgt,.name,.cell{fill:#16212c}.btx{fill:#0f59a6;font-weight:600}.wrx{fill:#9a4100;font-weight:600}
        .gridl{stroke:#e4e1db}.axis{stroke:#c9c5bc}.band{fill:#efeeea}.mean{stroke:#76818b;stroke-width:1.5}
        .limit{fill:none;stroke:#76818b;stroke-dasharray:1.5 3.5}.outer{fill:none;stroke:#76818b}
        .target{stroke:#16212c;stroke-width:1.5;stroke-dasharray:7 4}
        .series,.dots{fill:none;stroke:#76818b;stroke-width:1.5;stroke-linejoin:round}.dots{stroke-width:6;stroke-linecap:round}.few{stroke-width:3}
        .shade1{stroke:#16212c}.shade2{stroke:#434f5b;stroke-dasharray:6 3}.shade3{stroke:#76818b;stroke-dasharray:2 3}
        .bt{fill:#1c6fc4;stroke:#fff}.wr{fill:#cf600a;stroke:#fff}.sp{fill:#16212c;stroke:#fff}.sm{fill:#76818b;stroke:#fff}
        .column{fill:#76818b}.btf{fill:#1c6fc4}.wrf{fill:#cf600a}.hollow{fill:#fff;stroke:#76818b;stroke-width:1.5}
        .layer{fill:#434f5b;stroke:#fff}.layer1{fill-opacity:.66}.layer2{fill-opacity:.44}.layer3{fill-opacity:.28}.layer4{fill-opacity:.16}.layer5{fill-opacity:.08}
        .interval{stroke:#76818b;stroke-width:2}.value{fill:#16212c;stroke:#fff}
        .mark{stroke:#434f5b}.action{stroke-dasharray:2 3}.flag{fill:#fff;stroke:#434f5b}.flagt{stroke:none;fill:#16212c;font-weight:600;font-size:12px}
        .tint{fill:#f6f5f2}.bt-tint{fill:#e2eefa}.wr-tint{fill:#fde9d8}.cell{stroke:none}
        .selcol{fill:#f6f5f2}.refb{fill:#76818b;fill-opacity:.2}.rowt{font-size:14px}.stagename{font-size:15px}
        .stage{stroke:#c9c5bc;stroke-width:2}.stage.on{stroke:#16212c}.stage.ext{stroke-dasharray:4 3}
        .disc{fill:none;stroke:#16212c;stroke-width:1.5}.disc.on{fill:#16212c}.disc.ext{stroke-dasharray:3 2.5}.disct{fill:#16212c;font-weight:600;stroke:none}.disct.on{fill:#fff}
        .level{stroke:#16212c;stroke-width:3}
        .lk{fill:none;stroke:#76818b;stroke-width:1.5}.lk.one{stroke:#cf600a;stroke-width:2.5;stroke-dasharray:5 5}.lk.both{stroke:#cf600a;stroke-width:4}.lk.ext{stroke-dasharray:1 5;stroke-linecap:square}
        """;
}
