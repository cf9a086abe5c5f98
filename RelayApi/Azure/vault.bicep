// The secrets of the relay, under the names of its settings. The relay may read them; who may write them is decided in the portal.
param location string
param name string

@description('Principal that reads the secrets.')
param readerId string

@secure()
param ironcladClientSecret string

@secure()
param adminKey string

@secure()
param signInClientSecret string

@secure()
param inboxConnectionString string

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  resource clientSecret 'secrets' = {
    name: 'Ironclad--ClientSecret'
    properties: { value: ironcladClientSecret }
  }

  resource operator 'secrets' = {
    name: 'Operations--AdminKey'
    properties: { value: adminKey }
  }

  resource signIn 'secrets' = if (!empty(signInClientSecret)) {
    name: 'Operations--SignIn--ClientSecret'
    properties: { value: signInClientSecret }
  }

  resource inbox 'secrets' = {
    name: 'Inbox--ConnectionString'
    properties: { value: inboxConnectionString }
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, secretsUser)
  scope: vault
  properties: { principalId: readerId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

output url string = vault.properties.vaultUri
