#!/usr/bin/env pwsh
#requires -Version 7

<#
.SYNOPSIS
    Restores, checks the format, builds, tests and packs Ironclad for Dataverse; with -Deploy brings it into an environment.
.PARAMETER Sdk
    NuGet (default) builds against Microsoft.CrmSdk.CoreAssemblies. Contract builds against the contract assemblies
    in Plugins/Sdk, for machines whose package feed lacks Microsoft's package; what it builds is not deployed.
.PARAMETER Configuration
    Release (default) or Debug.
.PARAMETER Deploy
    Signs in to -Environment, stages and imports the managed solution, sets what -Settings holds, and asks the relay's doctor. On Windows.
.PARAMETER Environment
    Address of the environment, such as https://contoso.crm.dynamics.com
.PARAMETER Settings
    Deployment settings file: a filled-in copy of IroncladForDataverse.settings.json.
.PARAMETER ClientId
    Application user that deploys, with its secret in the environment variable DATAVERSE_CLIENT_SECRET. Without it you sign in yourself.
.EXAMPLE
    ./build.ps1 -Sdk Contract -Configuration Debug
.EXAMPLE
    ./build.ps1 -Deploy -Environment https://contoso.crm.dynamics.com -Settings contoso.settings.json
#>
[CmdletBinding(DefaultParameterSetName = 'Build')]
param(
    [ValidateSet('NuGet', 'Contract')] [string] $Sdk = 'NuGet',
    [ValidateSet('Release', 'Debug')] [string] $Configuration = 'Release',
    [Parameter(ParameterSetName = 'Deploy', Mandatory)] [switch] $Deploy,
    [Parameter(ParameterSetName = 'Deploy', Mandatory)] [uri] $Environment,
    [Parameter(ParameterSetName = 'Deploy')] [string] $Settings,
    [Parameter(ParameterSetName = 'Deploy')] [string] $ClientId
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
if ($Settings) { $Settings = (Resolve-Path $Settings).Path }
Set-Location $PSScriptRoot

function Invoke-Step([string] $Name, [string[]] $Arguments) {
    Write-Host "==> ${Name}: dotnet $($Arguments -join ' ')" -ForegroundColor Cyan
    & dotnet @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Name failed with exit code $LASTEXITCODE." }
}

if ($Deploy -and $Sdk -eq 'Contract') { throw 'Only what is built against Microsoft''s SDK is deployed: leave out -Sdk Contract.' }
if ($Deploy -and $env:OS -ne 'Windows_NT') { throw 'XrmTooling, which signs in for -Deploy, runs on Windows. Elsewhere import with pac: Solution/INSTALL.md.' }

$source = "-p:DataverseSdk=$Sdk"
$release = '.artifacts/release'
Invoke-Step 'Restore' @('restore', $source)
Invoke-Step 'Format check' @('format', 'whitespace', '--verify-no-changes', '--no-restore')
Invoke-Step 'Build' @('build', '--no-restore', '-c', $Configuration, $source)
Invoke-Step 'Test' @('test', '--no-build', '-c', $Configuration, $source)
Invoke-Step 'Pack the relay' @('publish', 'RelayApi', '-c', $Configuration, $source, '-o', "$release/relay")
Invoke-Step 'Pack the tool' @('pack', 'RelayApi', '-c', $Configuration, $source, '-o', $release)
Copy-Item Solution/bin/* $release
Write-Host "Packed into $($release):" -ForegroundColor Green
Get-ChildItem $release | ForEach-Object { Write-Host "    $($_.Name)" }

if ($Deploy) {
    $what = @('--zip', "$release/IroncladForDataverse_managed.zip", '--environment', "$Environment")
    if ($Settings) { $what += '--settings', $Settings }
    if ($ClientId) { $what += '--client-id', $ClientId }
    Invoke-Step 'Deploy' (@('run', '--project', 'Solution/Deploy', '-f', 'net462', '--no-build', '-c', $Configuration, $source, '--') + $what)
    Invoke-Step 'Doctor' @('run', '--project', 'RelayApi', '--no-build', '-c', $Configuration, $source, '--', 'doctor')
}
