using Dashboard.Data.Import;
using Dashboard.Doors.Imports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Doors.Imports;

public sealed class UploadReaderTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("uploads");
    private readonly ServiceProvider services;
    private readonly IAntiforgery antiforgery;
    private readonly UploadReader reader;

    public UploadReaderTests()
    {
        var collection = new ServiceCollection().AddLogging().AddAntiforgery(options => options.Cookie.Name = "forgery");
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        services = collection.BuildServiceProvider();
        antiforgery = services.GetRequiredService<IAntiforgery>();
        reader = new UploadReader(new UploadFolder(folder.FullName), new ImportOptions(1), antiforgery);
    }

    [Fact]
    public async Task ReadAsync_WholeForm_SavesTheFilesUnderRandomNames()
    {
        var (request, rejection) = await ReadAsync(Form(file: "id;nps\n1;9\n", mapping: "{}"));

        Assert.Null(rejection);
        Assert.Equal((ImportKind.Responses, "survey", "answers.csv"), (request!.Kind, request.Source, request.FileName));
        Assert.Equal("id;nps\n1;9\n", await File.ReadAllTextAsync(request.FilePath));
        Assert.Equal("{}", await File.ReadAllTextAsync(request.MappingPath!));
        Assert.All(folder.GetFiles(), file => Assert.Matches("^[0-9a-f]{32}$", file.Name));
    }

    [Theory]
    [InlineData("../../etc/answers.csv")]
    [InlineData("C:\\Users\\me\\answers.csv")]
    public async Task ReadAsync_PathInTheFileName_KeepsTheNameOnly(string name)
    {
        var (request, _) = await ReadAsync(Form(fileName: name));

        Assert.Equal("answers.csv", request!.FileName);
        Assert.Equal(folder.FullName, Path.GetDirectoryName(request.FilePath));
    }

    [Fact]
    public async Task ReadAsync_EmptyMappingField_IsNoMapping()
    {
        var (request, _) = await ReadAsync(Form(mapping: "", mappingName: ""));

        Assert.Null(request!.MappingPath);
    }

    [Theory]
    [InlineData("poems", "survey", "answers.csv", UploadFault.NoKind)]
    [InlineData("1", "survey", "answers.csv", UploadFault.NoKind)]
    [InlineData("Responses", "  ", "answers.csv", UploadFault.NoSource)]
    [InlineData("Responses", "survey", "", UploadFault.NoFile)]
    public async Task ReadAsync_SomethingMissing_SaysWhatAndLeavesNothing(string kind, string source, string fileName, UploadFault fault)
    {
        await AssertRejectedAsync(fault, Form(kind: kind, source: source, fileName: fileName));
    }

    [Fact]
    public async Task ReadAsync_FileOverTheLimit_IsRefusedAndLeavesNothing()
    {
        var rejection = await AssertRejectedAsync(UploadFault.FileTooLarge, Form(file: new string('x', Megabyte + 1)));

        Assert.Equal((ImportKind.Responses, "survey"), (rejection.Kind, rejection.Source));
    }

    [Fact]
    public async Task ReadAsync_FileAtTheLimit_IsTaken()
    {
        var (request, _) = await ReadAsync(Form(file: new string('x', Megabyte)));

        Assert.Equal(Megabyte, new FileInfo(request!.FilePath).Length);
    }

    [Fact]
    public async Task ReadAsync_DeclaredLengthOverTheLimit_IsRefusedBeforeTheFileIsWritten()
    {
        var context = await ContextAsync(Form());
        context.Request.ContentLength = 3 * Megabyte;

        var (_, rejection) = await reader.ReadAsync(context);

        Assert.Equal(new UploadRejection(UploadFault.FileTooLarge, ImportKind.Responses, "survey"), rejection);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task ReadAsync_MappingOverItsLimit_IsRefusedAndLeavesNothing() =>
        await AssertRejectedAsync(UploadFault.MappingTooLarge, Form(mapping: new string(' ', Megabyte + 1)));

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task ReadAsync_WithoutAValidToken_TakesNoFile(string? token)
    {
        var form = Form();
        var context = await ContextAsync(form, token ?? "", sendToken: token is not null);

        var (_, rejection) = await reader.ReadAsync(context);

        Assert.Equal(UploadFault.Expired, rejection!.Fault);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task ReadAsync_NotAForm_SaysSo()
    {
        var context = await ContextAsync(Form());
        context.Request.ContentType = "text/csv";

        var (_, rejection) = await reader.ReadAsync(context);

        Assert.Equal(UploadFault.NotAForm, rejection!.Fault);
    }

    [Fact]
    public async Task ReadAsync_AFieldTwice_IsNotTheFormAndLeavesNothing() =>
        await AssertRejectedAsync(UploadFault.NotAForm, [.. Form(), new(UploadReader.FileField, "id\n2\n", "more.csv")]);

    [Fact]
    public async Task ReadAsync_FieldsWithoutEnd_IsNotTheFormAndLeavesNothing() =>
        await AssertRejectedAsync(UploadFault.NotAForm, [.. Form(), .. Enumerable.Range(0, 20).Select(i => new FormPart($"field{i}", "x"))]);

    [Fact]
    public async Task ReadAsync_HeadOfAPartWithoutEnd_IsNotTheFormAndLeavesNothing() =>
        await AssertRejectedAsync(UploadFault.NotAForm, [.. Form(), new(new string('x', 100_000), "")]);

    [Fact]
    public async Task ReadAsync_AnotherBoundaryThanTheHeadSays_IsNotTheForm()
    {
        var context = await ContextAsync(Form());
        context.Request.ContentType = "multipart/form-data; boundary=another";

        var (_, rejection) = await reader.ReadAsync(context);

        Assert.Equal(UploadFault.NotAForm, rejection!.Fault);
    }

    [Fact]
    public async Task ReadAsync_BodyThatEndsWithinItsFile_IsNotTheFormAndLeavesNothing()
    {
        var context = await ContextAsync(Form(file: new string('x', 400_000)));
        var whole = new MemoryStream();
        await context.Request.Body.CopyToAsync(whole);
        whole.SetLength(200_000);
        whole.Position = 0;
        context.Request.Body = whole;

        var (_, rejection) = await reader.ReadAsync(context);

        Assert.Equal(UploadFault.NotAForm, rejection!.Fault);
        Assert.Empty(folder.GetFiles());
    }

    public void Dispose()
    {
        services.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<UploadRejection> AssertRejectedAsync(UploadFault fault, List<FormPart> form)
    {
        var (request, rejection) = await ReadAsync(form);

        Assert.Null(request);
        Assert.Equal(fault, rejection!.Fault);
        Assert.Empty(folder.GetFiles());
        return rejection;
    }

    private async Task<(ImportRequest? Request, UploadRejection? Rejection)> ReadAsync(
        List<FormPart> form) => await reader.ReadAsync(await ContextAsync(form));

    private static List<FormPart> Form(
        string kind = "Responses", string source = "survey", string fileName = "answers.csv", string file = "id\n1\n",
        string? mapping = null, string mappingName = "m.json")
    {
        var form = new List<FormPart>
        {
            new(UploadReader.KindField, kind),
            new(UploadReader.SourceField, source),
        };
        if (mapping is not null)
        {
            form.Add(new(UploadReader.MappingField, mapping, mappingName));
        }

        form.Add(new(UploadReader.FileField, file, fileName));
        return form;
    }

    private async Task<HttpContext> ContextAsync(List<FormPart> form, string? token = null, bool sendToken = true)
    {
        var tokens = antiforgery.GetAndStoreTokens(new DefaultHttpContext { RequestServices = services });
        var body = FormBody.Of(sendToken ? [new("__RequestVerificationToken", token ?? tokens.RequestToken!), .. form] : form);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "POST";
        context.Request.Headers.Cookie = $"forgery={tokens.CookieToken}";
        context.Request.ContentType = body.Headers.ContentType!.ToString();
        context.Request.Body = await body.ReadAsStreamAsync();
        return context;
    }
}
