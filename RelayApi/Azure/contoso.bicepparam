// Copy, fill in, and give the secrets as environment variables of the machine that deploys.
using 'main.bicep'

param image = 'contoso.azurecr.io/ironclad-relay:1.1.0'
param registry = 'contoso'
param ironcladClientId = '00000000-0000-0000-0000-000000000000'
param ironcladClientSecret = readEnvironmentVariable('IRONCLAD_CLIENT_SECRET')
param ironcladUserEmail = 'integration@contoso.com'
param dataverseUrl = 'https://contoso.crm.dynamics.com'
param adminKey = readEnvironmentVariable('RELAY_ADMIN_KEY')
param databasePassword = readEnvironmentVariable('RELAY_DATABASE_PASSWORD')
param alertEmail = 'operators@contoso.com'
