#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Restores, checks the format, builds, tests and packs Ironclad for Dataverse.
.PARAMETER Sdk
    NuGet (default) builds against Microsoft.CrmSdk.CoreAssemblies. Contract builds against the contract assemblies
    in Plugins/Sdk, for machines whose package feed lacks Microsoft's package.
.PARAMETER Configuration
    Release (default) or Debug.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Sdk Contract -Configuration Debug
#>
[CmdletBinding()]
param(
    [ValidateSet('NuGet', 'Contract')] [string] $Sdk = 'NuGet',
    [ValidateSet('Release', 'Debug')] [string] $Configuration = 'Release'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Invoke-Step([string] $Name, [string[]] $Arguments) {
    Write-Host "==> ${Name}: dotnet $($Arguments -join ' ')" -ForegroundColor Cyan
    & dotnet @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Name failed with exit code $LASTEXITCODE." }
}

if ($Sdk -eq 'Contract') {
    Write-Host 'Building against the contract assemblies in Plugins/Sdk, not against Microsoft''s package.' -ForegroundColor Yellow
}

$source = "-p:DataverseSdk=$Sdk"
Invoke-Step 'Restore' @('restore', $source)
Invoke-Step 'Format check' @('format', 'whitespace', '--verify-no-changes', '--no-restore')
Invoke-Step 'Build' @('build', '--no-restore', '-c', $Configuration, $source)
Invoke-Step 'Test' @('test', '--no-build', '-c', $Configuration, $source)

Write-Host 'Packed:' -ForegroundColor Green
Get-ChildItem Solution/bin | ForEach-Object { Write-Host "    $($_.FullName)" }
