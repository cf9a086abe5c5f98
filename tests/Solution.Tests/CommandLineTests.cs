namespace Ironclad.Solution.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandLineTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("solution").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pack_writes_both_zips_and_the_deployment_settings()
    {
        var exitCode = Run("pack", "--source", Checkout.SourceFolder, "--plugin", Checkout.PluginPath, "--output", _folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.Done), _error.ToString());
            Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "IroncladForDataverse.zip", "IroncladForDataverse_managed.zip", "IroncladForDataverse.settings.json" }));
        }
    }

    [Test]
    public void Packing_again_leaves_the_files_alone()
    {
        string[] arguments = ["pack", "--source", Checkout.SourceFolder, "--plugin", Checkout.PluginPath, "--output", _folder];
        Run(arguments);
        var old = new DateTime(2020, 2, 2, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(_folder))
            File.SetLastWriteTimeUtc(file, old);

        Run(arguments);

        Assert.That(Directory.GetFiles(_folder).Select(File.GetLastWriteTimeUtc), Is.All.EqualTo(old));
    }

    [Test]
    public void Check_writes_nothing_and_says_nothing_about_a_good_solution()
    {
        var exitCode = Run("check", "--source", Checkout.SourceFolder, "--plugin", Checkout.PluginPath);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.Done));
            Assert.That(_output.ToString() + _error, Is.Empty);
        }
    }

    [Test]
    public void A_refused_solution_leaves_no_zip_and_an_error_that_editors_recognise()
    {
        var exitCode = Run("pack", "--source", _folder, "--plugin", Checkout.PluginPath, "--output", Path.Combine(_folder, "bin"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.Refused));
            Assert.That(_error.ToString(), Does.Contain($"{Path.Combine(_folder, "Other/Solution.xml")} : error RequiredFiles: The file is missing."));
            Assert.That(Directory.Exists(Path.Combine(_folder, "bin")), Is.False);
        }
    }

    [TestCase("")]
    [TestCase("unpack --source a --plugin b")]
    [TestCase("check --source a")]
    [TestCase("check --source a --plugin b --output c")]
    [TestCase("pack --source a --plugin b")]
    [TestCase("pack --source a --source b --plugin c")]
    [TestCase("pack --source a --plugin")]
    [TestCase("stage --zip a")]
    [TestCase("stage --zip a --environment b --plugin c")]
    public void Another_command_line_shows_the_usage(string line)
    {
        var exitCode = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.WrongUsage));
            Assert.That(_error.ToString(), Does.Contain("Ironclad.Solution pack  --source <folder> --plugin <dll> --output <folder>"));
        }
    }

    [Test]
    public void A_missing_source_folder_is_named()
    {
        var exitCode = Run("check", "--source", "nowhere", "--plugin", Checkout.PluginPath);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.WrongUsage));
            Assert.That(_error.ToString(), Does.StartWith("The folder nowhere does not exist."));
        }
    }

    [Test]
    public void A_plugin_that_was_not_built_is_named()
    {
        Run("check", "--source", Checkout.SourceFolder, "--plugin", "missing.dll");

        Assert.That(_error.ToString(), Does.StartWith("The file missing.dll does not exist. Build the plug-in first"));
    }

    [Test]
    public void A_zip_that_was_not_packed_is_named()
    {
        Run("stage", "--zip", "missing.zip", "--environment", "https://contoso.crm.dynamics.com");

        Assert.That(_error.ToString(), Does.StartWith("The file missing.zip does not exist. Pack the solution first"));
    }

    [TestCase("contoso")]
    [TestCase("http://contoso.crm.dynamics.com")]
    public void An_address_to_which_no_token_may_be_sent_is_refused(string address)
    {
        var exitCode = Run("stage", "--zip", Checkout.PluginPath, "--environment", address);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(PackerCommand.WrongUsage));
            Assert.That(_error.ToString(), Does.StartWith($"{address} is no address of an environment."));
        }
    }

    private int Run(params string[] arguments) => new PackerCommand(_output, _error).Run(arguments);
}
