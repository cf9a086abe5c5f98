using Ironclad.Solution;

return new PackerCommand(Console.Out, Console.Error).Run(args);
