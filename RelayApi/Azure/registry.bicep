// Lets the relay's identity pull its image.
param registry string
param readerId string

var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registry
}

resource pulls 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(images.id, readerId, acrPull)
  scope: images
  properties: { principalId: readerId, principalType: 'ServicePrincipal', roleDefinitionId: acrPull }
}
